<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#import "password-validation.ftl" as validator>
<#import "doorstep-commons.ftl" as doorstep>
<#assign heading = msg("updatePasswordTitle")>
<#global title = doorstep.pageTitle(heading, "password", "password-confirm")>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('password','password-confirm'); section>
    <#if section = "header">
        ${heading}
    <#elseif section = "form">
        <@doorstep.assets />
        <@doorstep.errorSummary name="password" target="password-new" />
        <@doorstep.errorSummary name="password-confirm" />
        <p class="doorstep-text">${msg("doorstepNewPasswordText")}</p>
        <form id="doorstep-new-password-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post" novalidate>
            <@field.password name="password-new" label=msg("passwordNew") fieldName="password" autocomplete="new-password" autofocus=true />
            <@field.password name="password-confirm" label=msg("passwordConfirm") autocomplete="new-password" />
            <@buttons.actionGroup>
                <@buttons.button id="kc-submit" name="login" label="doSubmit" />
            </@buttons.actionGroup>
        </form>
        <@validator.templates />
        <@validator.script field="password-new" />
    </#if>
</@layout.registrationLayout>
