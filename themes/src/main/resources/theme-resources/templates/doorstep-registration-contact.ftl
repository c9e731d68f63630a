<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<#import "doorstep-commons.ftl" as doorstep>
<#assign heading = msg("doorstepRegistrationContactTitle." + contactForm.kind)>
<#global title = doorstep.pageTitle(heading, "contact")>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('contact'); section>
    <#if section = "header">
        ${heading}
    <#elseif section = "form">
        <@doorstep.assets />
        <@doorstep.errorSummary name="contact" />
        <form id="doorstep-registration-contact-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post" novalidate>
            <@doorstep.contactInput form=contactForm hint=msg("doorstepContactHint." + contactForm.kind) />
            <@buttons.actionGroup>
                <@buttons.button id="kc-submit" name="continue" label="doorstepContactSubmit" />
            </@buttons.actionGroup>
        </form>
    </#if>
</@layout.registrationLayout>
