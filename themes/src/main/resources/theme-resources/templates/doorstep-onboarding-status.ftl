<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<#import "doorstep-commons.ftl" as doorstep>
<#import "doorstep-onboarding-commons.ftl" as wizard>
<#assign reviewed = ["submitted", "in_review"]?seq_contains(onboarding.state)>
<#assign heading = msg("doorstepOnboardingStatusTitle." + reviewed?then("in_review", onboarding.state))>
<#global title = wizard.pageTitle(heading)>
<@layout.registrationLayout; section>
    <#if section = "header">
        ${heading}
    <#elseif section = "form">
        <@wizard.assets />
        <#assign kind = {"approved": "success", "rejected": "danger"}[onboarding.state]!"info">
        <#assign icon = {"approved": "Success", "rejected": "Error"}[onboarding.state]!"Info">
        <@doorstep.alert type=kind icon=icon role="status">${msg("doorstepOnboardingStatus." + reviewed?then("in_review", onboarding.state))}</@doorstep.alert>
        <#if onboarding.sections?has_content>
            <ul class="doorstep-list" id="doorstep-onboarding-sections">
                <#list onboarding.sections as part>
                    <li><strong>${msg("doorstepOnboardingStep." + part.key)}</strong>: ${msg("doorstepOnboardingSection." + part.state)}
                        <#if part.reasons?has_content><@wizard.reasonList reasons=part.reasons /></#if></li>
                </#list>
            </ul>
        </#if>
        <form id="doorstep-onboarding-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
            <input type="hidden" name="step" value="status">
            <@buttons.actionGroup>
                <@buttons.button id="kc-submit" name="go" value="finish" label="doContinue" />
                <#if onboarding.canBegin>
                    <@buttons.button id="doorstep-onboarding-begin" name="go" value="begin" label=(onboarding.state == "approved")?then("doorstepOnboardingChangeAll", "doorstepOnboardingBeginAgain") type="secondary" />
                </#if>
            </@buttons.actionGroup>
        </form>
    </#if>
</@layout.registrationLayout>
