<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<#import "doorstep-commons.ftl" as doorstep>
<#assign heading = msg("doorstepOtpTitle." + otpForm.purpose)>
<#assign destination = doorstep.isolate(otpForm.destination)>
<#assign failed = otpForm.delivery == "failed">
<#-- For these a message leaves only if an account owns the address, and the page must not tell which is the case. -->
<#assign needsAccount = ["login", "password-reset"]?seq_contains(otpForm.purpose) && !((otpForm.userKnown)!false)>
<#assign sentText = msg(needsAccount?then("doorstepOtpSentIfKnown.", "doorstepOtpSent.") + otpForm.channel, destination)>
<#assign sendingText = needsAccount?then(sentText, msg("doorstepOtpSending." + otpForm.channel, destination))>
<#global title = doorstep.pageTitle(heading, "code")>

<#macro deliveryFailed>
    <@doorstep.alert><#if (otpForm.unreachable)!false>${msg("doorstepErrorDeliveryBadNumber")}<#else>${msg("doorstepOtpFailed." + otpForm.channel, destination)} ${msg("doorstepOtpFailedHelp")}</#if></@doorstep.alert>
</#macro>

<#macro hint>
    <#if otpForm.attemptsRemaining?? && !messagesPerField.existsError('code')>
        <strong>${msg("doorstepOtpAttemptsRemaining", otpForm.attemptsRemaining)}</strong>
    </#if>
    <#if !failed>
    <span hidden data-until="${otpForm.expiresAt}" data-text="${msg("doorstepOtpValidUntil", "{0}")}" data-over="${msg("doorstepOtpExpired")}" id="doorstep-otp-expiry"></span>
    </#if>
</#macro>

<@layout.registrationLayout displayMessage=!messagesPerField.existsError('code'); section>
    <#if section = "header">
        ${heading}
    <#elseif section = "form">
        <@doorstep.assets />
        <@doorstep.errorSummary name="code" />
        <div id="doorstep-otp" data-now="${.now?iso_utc_ms}" data-channel="${otpForm.channel}"<#if otpForm.delivery == "pending" && otpForm.statusUrl?has_content> data-status-url="${otpForm.statusUrl}"</#if>>
            <div id="doorstep-otp-failed" role="alert"><#if failed><@deliveryFailed /></#if></div>
            <template id="doorstep-otp-failed-template"><@deliveryFailed /></template>
            <#if !failed>
                <div id="doorstep-otp-sent">
                    <p id="doorstep-otp-status" role="status" data-sent="${sentText}">${(otpForm.delivery == "sent")?then(sentText, sendingText)}</p>
                    <p class="doorstep-hint">${msg("doorstepOtpReference", otpForm.reference)}</p>
                </div>
            </#if>

            <form id="doorstep-otp-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post" novalidate>
                <#-- One input, never six: paste and autofill need it. Spaces, dashes and other digits are the server's to clean. -->
                <#assign codeHint><@hint /></#assign>
                <@doorstep.input name="code" label=msg("doorstepOtpLabel") hint=codeHint type="text" inputmode="numeric" pattern="[0-9]*"
                    autocomplete="one-time-code" maxlength="40" class="doorstep-code" dir="ltr" spellcheck="false" />
                <@buttons.actionGroup>
                    <@buttons.button id="kc-login" name="verify" label=(otpForm.purpose == "login")?then("doLogIn", "doorstepOtpSubmit") />
                    <@doorstep.cancelButton />
                </@buttons.actionGroup>
            </form>

            <details id="doorstep-otp-problems"<#if failed> open</#if>>
                <summary>${msg("doorstepOtpProblems")}</summary>
                <#if !failed>
                    <p id="doorstep-otp-tip">${msg("doorstepOtpTip." + otpForm.channel)}</p>
                </#if>
                <form class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
                    <div><@doorstep.resend form=otpForm /></div>
                    <#if (otpForm.editAllowed)!false>
                        <@buttons.button id="doorstep-otp-edit" name="edit" value="true" label="doorstepOtpEdit." + otpForm.channel type="secondary" />
                    </#if>
                </form>
                <@doorstep.anotherWay />
                <#-- At login a number can't be corrected, but a mistyped one can be left behind. -->
                <#if needsAccount>
                    <p><a id="doorstep-restart" href="${url.loginRestartFlowUrl}">${msg("doorstepRestart")}</a></p>
                </#if>
            </details>
            <div id="doorstep-otp-announcer" class="pf-v5-u-screen-reader" aria-live="polite"></div>
        </div>
    </#if>
</@layout.registrationLayout>
