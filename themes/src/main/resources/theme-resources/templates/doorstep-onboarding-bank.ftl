<#import "template.ftl" as layout>
<#import "doorstep-commons.ftl" as doorstep>
<#import "doorstep-onboarding-commons.ftl" as wizard>
<#assign heading = msg("doorstepOnboardingTitle.bank")>
<#global title = wizard.pageTitle(heading)>
<#assign kinds = [{"code": "", "name": msg("doorstepOnboardingChooseOne")}, {"code": "savings", "name": msg("doorstepOnboardingAccount.savings")}, {"code": "current", "name": msg("doorstepOnboardingAccount.current")}]>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        ${heading}
    <#elseif section = "form">
        <@wizard.assets />
        <@wizard.progress />
        <@wizard.errorSummary />
        <@wizard.reasons />
        <#list onboarding.warnings as warning>
            <@doorstep.alert type="warning" icon="Warning">${msg("doorstepOnboardingWarning." + warning)}</@doorstep.alert>
        </#list>
        <@wizard.sectionForm>
            <@wizard.text name="holder" autocomplete="name" />
            <@wizard.text name="account_number" inputmode="numeric" autocomplete="off" dir="ltr" spellcheck="false" maxlength="30" />
            <@wizard.text name="account_number_confirmation" inputmode="numeric" autocomplete="off" dir="ltr" spellcheck="false" maxlength="30" />
            <@wizard.choice name="account_type" options=kinds />
            <@wizard.text name="ifsc" autocomplete="off" autocapitalize="characters" dir="ltr" spellcheck="false" maxlength="20" />
            <@wizard.text name="bank_name" hint=false autocomplete="off" />
            <@wizard.text name="branch_name" hint=false autocomplete="off" />
            <@wizard.picture name="proof_document" />
        </@wizard.sectionForm>
        <@wizard.ways />
    </#if>
</@layout.registrationLayout>
