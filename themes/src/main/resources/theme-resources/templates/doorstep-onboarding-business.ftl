<#import "template.ftl" as layout>
<#import "doorstep-onboarding-commons.ftl" as wizard>
<#assign heading = msg("doorstepOnboardingTitle.business")>
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
            <@wizard.text name="name" hint=false autocomplete="organization" />
            <@wizard.text name="business_type" optional=true autocomplete="off" />
            <@wizard.text name="gstin" optional=true autocomplete="off" autocapitalize="characters" dir="ltr" spellcheck="false" maxlength="24" />
            <@wizard.text name="address_line1" hint=false autocomplete="address-line1" />
            <@wizard.text name="address_line2" optional=true hint=false autocomplete="address-line2" />
            <@wizard.text name="pincode" inputmode="numeric" autocomplete="postal-code" dir="ltr" maxlength="12" />
            <@wizard.text name="city" hint=false autocomplete="address-level2" />
            <@wizard.text name="state" hint=false autocomplete="address-level1" />
            <@wizard.choice name="country" options=onboarding.countries autocomplete="country" />
            <@wizard.contact name="phone" type="tel" inputmode="tel" autocomplete="tel" />
            <@wizard.contact name="email" type="email" inputmode="email" autocomplete="email" />
            <@wizard.picture name="selfie_document" capture="user" />
            <@wizard.picture name="shop_documents" max=5 />
        </@wizard.sectionForm>
        <@wizard.ways />
    </#if>
</@layout.registrationLayout>
