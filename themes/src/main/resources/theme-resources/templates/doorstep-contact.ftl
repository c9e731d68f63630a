<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#import "social-providers.ftl" as identityProviders>
<#import "passkeys.ftl" as passkeys>
<#import "doorstep-commons.ftl" as doorstep>
<#assign heading = msg("doorstepContactTitle." + contactForm.purpose)>
<#assign isLogin = contactForm.purpose == "login">
<#global title = doorstep.pageTitle(heading, "contact")>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('contact') displayInfo=(contactForm.registrationAllowed)!false; section>
    <#if section = "header">
        ${heading}
    <#elseif section = "form">
        <@doorstep.assets />
        <@doorstep.errorSummary name="contact" />
        <form id="doorstep-contact-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post" novalidate>
            <#assign hint><#if contactForm.kind != "identifier">${msg("doorstepContactHint." + contactForm.kind)}</#if></#assign>
            <@doorstep.contactInput form=contactForm hint=hint />
            <#if (contactForm.nationalId)!false>
                <@field.input name="nationalId" label=msg("meli_code") autocomplete="off" />
            </#if>
            <#if isLogin && realm.resetPasswordAllowed && contactForm.kind == "identifier">
                <a href="${url.loginResetCredentialsUrl}">${msg("doForgotPassword")}</a>
            </#if>
            <#if isLogin && realm.rememberMe>
                <div class="${properties.kcFormGroupClass!}">
                    <@field.checkbox name="rememberMe" label=msg("rememberMe") value=(contactForm.rememberMe)!false />
                </div>
            </#if>

            <@buttons.actionGroup>
                <@buttons.button id="kc-login" name="continue" label=(contactForm.kind == "identifier")?then("doContinue", "doorstepContactSubmit") />
                <#if contactForm.purpose == "password-reset">
                    <@buttons.buttonLink href=url.loginUrl label="backToLogin" />
                </#if>
                <@doorstep.cancelButton />
            </@buttons.actionGroup>
        </form>
        <@doorstep.anotherWay />
        <@passkeys.conditionalUIData />
    <#elseif section = "info">
        <#if (contactForm.registrationAllowed)!false>
            <div id="kc-registration">
                <span>${msg("noAccount")} <a href="${url.registrationUrl}">${msg("doRegister")}</a></span>
            </div>
        </#if>
    <#elseif section = "socialProviders">
        <#if isLogin && social.providers?? && social.providers?has_content>
            <@identityProviders.show social=social />
        </#if>
    </#if>
</@layout.registrationLayout>
