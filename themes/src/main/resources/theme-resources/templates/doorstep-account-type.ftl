<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<#import "doorstep-commons.ftl" as doorstep>
<#assign heading = msg("doorstepAccountTypeTitle")>
<#global title = doorstep.pageTitle(heading, "accountType")>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('accountType'); section>
    <#if section = "header">
        ${heading}
    <#elseif section = "form">
        <@doorstep.assets />
        <@doorstep.errorSummary name="accountType" target="accountType-" + accountTypes[0].id />
        <form id="doorstep-account-type-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post" novalidate>
            <fieldset class="${properties.kcFormGroupClass!}">
                <legend class="${properties.kcLabelClass!}">${msg("doorstepAccountTypeLabel")}</legend>
                <#list accountTypes as type>
                    <div>
                        <input type="radio" id="accountType-${type.id}" name="accountType" value="${type.id}" />
                        <label for="accountType-${type.id}">${type.label}</label>
                    </div>
                </#list>
            </fieldset>
            <@buttons.actionGroup>
                <@buttons.button id="kc-submit" name="continue" label="doContinue" />
                <@doorstep.cancelButton />
            </@buttons.actionGroup>
        </form>
    </#if>
</@layout.registrationLayout>
