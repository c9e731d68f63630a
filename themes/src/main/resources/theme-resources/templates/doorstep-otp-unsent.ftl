<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<#import "doorstep-commons.ftl" as doorstep>
<#assign heading = msg("doorstepOtpUnsentTitle")>
<#global title = doorstep.pageTitle(heading)>
<@layout.registrationLayout; section>
    <#if section = "header">
        ${heading}
    <#elseif section = "form">
        <@doorstep.assets />
        <div id="doorstep-otp" data-now="${.now?iso_utc_ms}" data-channel="${otpForm.channel}">
            <p>${msg("doorstepOtpUnsent." + otpForm.channel, doorstep.isolate(otpForm.destination))}</p>
            <form id="doorstep-otp-unsent-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
                <@buttons.actionGroup>
                    <@doorstep.resend form=otpForm label="doorstepContactSubmit" type="primary" />
                    <#if (otpForm.editAllowed)!false>
                        <@buttons.button id="doorstep-otp-edit" name="edit" value="true" label="doorstepOtpEdit." + otpForm.channel type="secondary" />
                    </#if>
                    <@doorstep.cancelButton />
                </@buttons.actionGroup>
            </form>
            <@doorstep.anotherWay />
            <div id="doorstep-otp-announcer" class="pf-v5-u-screen-reader" aria-live="polite"></div>
        </div>
    </#if>
</@layout.registrationLayout>
