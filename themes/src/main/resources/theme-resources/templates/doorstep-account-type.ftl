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
            <#assign invalid = messagesPerField.existsError('accountType')>
            <fieldset class="${properties.kcFormGroupClass!}"<#if invalid> aria-describedby="input-error-accountType"</#if>>
                <legend class="${properties.kcFormLabelTextClass!}">${msg("doorstepAccountTypeLabel")}</legend>
                <#list accountTypes as type>
                    <div class="pf-v5-c-radio">
                        <input class="pf-v5-c-radio__input" type="radio" id="accountType-${type.id}" name="accountType" value="${type.id}" required<#if invalid> aria-invalid="true"</#if>>
                        <label class="pf-v5-c-radio__label" for="accountType-${type.id}">${advancedMsg(type.label)}</label>
                    </div>
                </#list>
                <#if invalid>
                    <div id="input-error-accountType" class="${properties.kcFormHelperTextClass}">
                        <div class="${properties.kcInputHelperTextClass}">
                            <div class="${properties.kcInputHelperTextItemClass} ${properties.kcError}"><span class="${properties.kcInputErrorMessageClass}">${messagesPerField.get("accountType")}</span></div>
                        </div>
                    </div>
                </#if>
            </fieldset>
            <@buttons.actionGroup>
                <@buttons.button id="kc-submit" name="continue" label="doContinue" />
                <@doorstep.cancelButton />
            </@buttons.actionGroup>
        </form>
    </#if>
</@layout.registrationLayout>
