<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "doorstep-commons.ftl" as doorstep>
<#import "doorstep-onboarding-commons.ftl" as wizard>
<#assign heading = msg("doorstepOnboardingTitle.aadhaar")>
<#global title = wizard.pageTitle(heading)>

<#-- UIDAI's code: an offer, since who can not get one is checked by a person. -->
<#macro code>
    <#if (onboarding.finding!"") == "verified">
        <p class="doorstep-confirmed"><i class="fas fa-check-circle" aria-hidden="true"></i> ${msg("doorstepOnboardingAadhaarVerified")}</p>
    <#elseif onboarding.code.there && onboarding.saved.number??>
        <#assign error = messagesPerField.get("otp")>
        <fieldset class="doorstep-contact" id="doorstep-aadhaar-code">
            <legend class="${properties.kcFormLabelTextClass!}">${msg("doorstepOnboardingAadhaarCode")}</legend>
            <#if onboarding.code.sent>
                <p role="status">${msg("doorstepOnboardingAadhaarSent")}</p>
                <@field.group name="otp" label=msg("doorstepOtpLabel") error=error>
                    <span class="${properties.kcInputClass}<#if error?has_content> ${properties.kcError}</#if>">
                        <input id="otp" name="otp" class="doorstep-code" inputmode="numeric" autocomplete="one-time-code" maxlength="40" dir="ltr" spellcheck="false" autofocus
                               aria-invalid="${error?has_content?c}"<#if error?has_content> aria-describedby="input-error-otp"</#if>>
                        <@field.errorIcon error=error />
                    </span>
                </@field.group>
                <div class="doorstep-buttons">
                    <button type="submit" name="go" value="enter:aadhaar" id="doorstep-enter-aadhaar" class="${properties.kcButtonPrimaryClass}">${msg("doorstepOtpSubmit")}</button>
                    <button type="submit" name="go" value="send:aadhaar" class="${properties.kcButtonLinkClass}">${msg("doorstepOtpResend")}</button>
                </div>
            <#else>
                <p class="doorstep-hint">${msg("doorstepOnboardingAadhaarOffer")}</p>
                <div class="doorstep-buttons" id="otp" tabindex="-1">
                    <button type="submit" name="go" value="send:aadhaar" id="doorstep-send-aadhaar" class="${properties.kcButtonSecondaryClass}">${msg("doorstepContactSubmit")}</button>
                </div>
                <#if error?has_content><div class="${properties.kcFormHelperTextClass}"><div class="${properties.kcInputHelperTextClass}"><div class="${properties.kcInputHelperTextItemClass} ${properties.kcError}" id="input-error-otp"><span class="${properties.kcInputErrorMessageClass}">${error}</span></div></div></div></#if>
            </#if>
        </fieldset>
    </#if>
</#macro>

<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        ${heading}
    <#elseif section = "form">
        <@wizard.assets />
        <@wizard.progress />
        <@wizard.errorSummary />
        <@wizard.reasons />
        <@wizard.sectionForm>
            <@wizard.text name="number" inputmode="numeric" autocomplete="off" dir="ltr" spellcheck="false" maxlength="20" />
            <@wizard.picture name="front_document" />
            <@wizard.picture name="back_document" />
            <@code />
        </@wizard.sectionForm>
        <@wizard.ways />
    </#if>
</@layout.registrationLayout>
