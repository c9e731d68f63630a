<#import "template.ftl" as layout>
<#import "doorstep-onboarding-commons.ftl" as wizard>
<#assign heading = msg("doorstepOnboardingTitle.pan")>
<#global title = wizard.pageTitle(heading)>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        ${heading}
    <#elseif section = "form">
        <@wizard.assets />
        <@wizard.progress />
        <@wizard.errorSummary />
        <@wizard.reasons />
        <@wizard.sectionForm>
            <@wizard.text name="number" autocomplete="off" autocapitalize="characters" dir="ltr" spellcheck="false" maxlength="20" />
            <@wizard.text name="name" autocomplete="name" autocapitalize="words" />
            <@wizard.text name="date_of_birth" type="date" autocomplete="bday" placeholder="1990-12-31" />
            <@wizard.picture name="document" />
        </@wizard.sectionForm>
        <@wizard.ways />
    </#if>
</@layout.registrationLayout>
