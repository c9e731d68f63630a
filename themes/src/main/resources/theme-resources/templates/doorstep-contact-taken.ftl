<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<#import "doorstep-commons.ftl" as doorstep>
<#assign heading = msg("doorstepContactTakenTitle")>
<#global title = doorstep.pageTitle(heading)>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        ${heading}
    <#elseif section = "form">
        <@doorstep.assets />
        <p class="doorstep-text">${msg("doorstepContactTaken." + contactTaken.channel)}</p>
        <div class="${properties.kcFormClass!}">
            <@buttons.actionGroup>
                <@buttons.buttonLink id="kc-login" href=url.loginUrl label="doLogIn" class=["kcButtonPrimaryClass", "kcButtonBlockClass"] />
                <@buttons.buttonLink id="doorstep-register-other" href=url.registrationUrl label="doorstepContactTakenOther." + contactTaken.channel />
            </@buttons.actionGroup>
        </div>
    </#if>
</@layout.registrationLayout>
