<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<#import "doorstep-commons.ftl" as doorstep>
<#assign changes = contactForm.currentMasked?has_content>
<#assign heading = msg("doorstepContactTitle." + changes?then("change-", "verify-") + contactForm.kind)>
<#global title = doorstep.pageTitle(heading, "contact")>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('contact'); section>
    <#if section = "header">
        ${heading}
    <#elseif section = "form">
        <@doorstep.assets />
        <@doorstep.errorSummary name="contact" />
        <#if changes>
            <p class="doorstep-text">${msg("doorstepChangeContactCurrent." + contactForm.kind, doorstep.isolate(contactForm.currentMasked))}</p>
        </#if>
        <form id="doorstep-change-contact-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post" novalidate>
            <@doorstep.contactInput form=contactForm label=msg(changes?then("doorstepChangeContactLabel.", "doorstepContactLabel.") + contactForm.kind)
                hint=msg(changes?then("doorstepChangeContactHint.", "doorstepContactHint.") + contactForm.kind) />
            <@buttons.actionGroup>
                <@buttons.button id="kc-submit" name="continue" label="doorstepContactSubmit" />
                <@doorstep.cancelButton />
            </@buttons.actionGroup>
        </form>
    </#if>
</@layout.registrationLayout>
