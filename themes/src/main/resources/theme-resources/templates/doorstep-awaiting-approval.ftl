<#import "template.ftl" as layout>
<#import "doorstep-commons.ftl" as doorstep>
<#assign heading = msg("doorstepAwaitingApprovalTitle")>
<#global title = doorstep.pageTitle(heading)>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        ${heading}
    <#elseif section = "form">
        <@doorstep.assets />
        <p class="doorstep-text">${msg("doorstepAwaitingApproval")}</p>
    </#if>
</@layout.registrationLayout>
