<#import "template.ftl" as layout>
<#import "doorstep-commons.ftl" as doorstep>
<#assign heading = msg("doorstepPlatformOffTitle")>
<#global title = doorstep.pageTitle(heading)>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        ${heading}
    <#elseif section = "form">
        <@doorstep.assets />
        <p class="doorstep-text">${msg("doorstepPlatformOff")}</p>
    </#if>
</@layout.registrationLayout>
