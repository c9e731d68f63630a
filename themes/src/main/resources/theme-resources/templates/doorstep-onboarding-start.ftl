<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<#import "doorstep-commons.ftl" as doorstep>
<#import "doorstep-onboarding-commons.ftl" as wizard>
<#assign again = onboarding.state == "resubmission_requested">
<#assign heading = msg(again?then("doorstepOnboardingTitle.again", "doorstepOnboardingTitle.start"))>
<#global title = wizard.pageTitle(heading)>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        ${heading}
    <#elseif section = "form">
        <@wizard.assets />
        <@wizard.errorSummary />
        <p class="doorstep-text">${msg(again?then("doorstepOnboardingStartAgain", (onboarding.state == "expired")?then("doorstepOnboardingStartExpired", "doorstepOnboardingStart")))}</p>
        <ul class="doorstep-list">
            <#list onboarding.sections as part>
                <#if part.open>
                    <li><strong>${msg("doorstepOnboardingStep." + part.key)}</strong>:
                        <#if again><@wizard.reasonList reasons=part.reasons /><#else>${msg("doorstepOnboardingNeeded." + part.key)}</#if></li>
                </#if>
            </#list>
        </ul>
        <#if !again><p class="doorstep-text doorstep-hint">${msg("doorstepOnboardingStartHint")}</p></#if>
        <form id="doorstep-onboarding-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post" novalidate>
            <input type="hidden" name="step" value="start">
            <#if !onboarding.consented>
                <#assign invalid = messagesPerField.existsError("consent")>
                <div class="doorstep-consent" id="doorstep-consent-text" tabindex="0" role="region" aria-label="${msg("doorstepOnboardingConsentTitle")}">
                    <p>${msg("doorstepConsentText.kyc", realm.displayName!)}</p>
                    <p class="doorstep-hint">${msg("doorstepOnboardingConsentVersion", onboarding.consentVersion)}</p>
                </div>
                <input type="hidden" name="version" value="${onboarding.consentVersion}">
                <div class="${properties.kcFormGroupClass!}">
                    <div class="${properties.kcCheckboxClass} doorstep-check">
                        <input class="${properties.kcCheckboxInputClass}" type="checkbox" id="consent" name="consent" value="yes" aria-invalid="${invalid?c}"<#if invalid> aria-describedby="input-error-consent"</#if>>
                        <label class="${properties.kcCheckboxLabelClass}" for="consent">${msg("doorstepOnboardingConsent")}</label>
                    </div>
                    <#if invalid>
                        <div class="${properties.kcFormHelperTextClass}"><div class="${properties.kcInputHelperTextClass}"><div class="${properties.kcInputHelperTextItemClass} ${properties.kcError}" id="input-error-consent"><span class="${properties.kcInputErrorMessageClass}">${messagesPerField.get("consent")}</span></div></div></div>
                    </#if>
                </div>
            </#if>
            <@buttons.actionGroup>
                <@buttons.button id="kc-submit" name="go" value="begin" label=again?then("doorstepOnboardingContinue", "doorstepOnboardingBegin") />
            </@buttons.actionGroup>
        </form>
        <@wizard.ways back=false />
    </#if>
</@layout.registrationLayout>
