<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#import "passkeys.ftl" as passkeys>
<#import "doorstep-commons.ftl" as doorstep>
<#assign heading = msg("doorstepPasswordTitle")>
<#global title = doorstep.pageTitle(heading, "password")>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('password'); section>
    <#if section = "header">
        ${heading}
    <#elseif section = "form">
        <@doorstep.assets />
        <@doorstep.errorSummary name="password" />
        <#-- Keycloak shows the name of a known user itself. -->
        <#if passwordForm.account?has_content>
            <p id="doorstep-account" class="doorstep-text">
                ${msg("doorstepPasswordAccount", doorstep.isolate(passwordForm.account))}
                <a id="doorstep-restart" href="${url.loginRestartFlowUrl}">${msg("doorstepRestart")}</a>
            </p>
        </#if>
        <form id="kc-form-login" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post" novalidate>
            <@field.password name="password" label=msg("password") forgotPassword=realm.resetPasswordAllowed autofocus=true autocomplete="current-password" />
            <@buttons.actionGroup>
                <@buttons.button id="kc-login" name="login" label="doLogIn" />
            </@buttons.actionGroup>
        </form>
        <@passkeys.conditionalUIData />
        <div id="doorstep-password-ways"><@doorstep.anotherWay /></div>
    </#if>
</@layout.registrationLayout>
