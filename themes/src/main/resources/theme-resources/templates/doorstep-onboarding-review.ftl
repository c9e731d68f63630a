<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<#import "doorstep-commons.ftl" as doorstep>
<#import "doorstep-onboarding-commons.ftl" as wizard>
<#assign heading = msg("doorstepOnboardingTitle.review")>
<#global title = wizard.pageTitle(heading)>

<#macro value row shown>
    <#if row?ends_with("_document") || row?ends_with("_documents") || row == "document"><#if shown gt 0>${msg("doorstepOnboardingPhotos", shown)}<#else>${msg("doorstepOnboardingNone")}</#if>
    <#elseif row == "account_type">${msg("doorstepOnboardingAccount." + shown)}
    <#else>${doorstep.isolate(shown)}</#if>
</#macro>

<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        ${heading}
    <#elseif section = "form">
        <@wizard.assets />
        <@wizard.progress />
        <@wizard.errorSummary />
        <p class="doorstep-text">${msg("doorstepOnboardingReview")}</p>
        <form id="doorstep-onboarding-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post" novalidate>
            <button type="submit" name="go" value="submit" class="pf-v5-u-screen-reader" tabindex="-1" aria-hidden="true"></button>
            <input type="hidden" name="step" value="review">
            <input type="hidden" name="version" value="${onboarding.version?c}">
            <#list onboarding.sections as part>
                <#if part.open>
                <section class="doorstep-review" aria-labelledby="doorstep-review-${part.key}">
                    <div class="doorstep-review-head">
                        <h2 id="doorstep-review-${part.key}">${msg("doorstepOnboardingStep." + part.key)}</h2>
                        <button type="submit" name="go" value="open:${part.key}" class="${properties.kcButtonLinkClass}" aria-label="${msg("doorstepOnboardingChangeNamed", msg("doorstepOnboardingStep." + part.key))}">${msg("doorstepOnboardingChange")}</button>
                    </div>
                    <#if !part.done><@doorstep.alert type="warning" icon="Warning">${msg("doorstepOnboardingIncomplete")}</@doorstep.alert></#if>
                    <dl>
                        <#list part.rows as row, shown>
                            <div><dt>${msg("doorstepOnboardingField." + part.key + "." + row)}</dt><dd><@value row=row shown=shown /></dd></div>
                        </#list>
                    </dl>
                </section>
                </#if>
            </#list>
            <@buttons.actionGroup>
                <@buttons.button id="kc-submit" name="go" value="submit" label="doorstepOnboardingSubmit" />
            </@buttons.actionGroup>
        </form>
        <@wizard.ways />
    </#if>
</@layout.registrationLayout>
