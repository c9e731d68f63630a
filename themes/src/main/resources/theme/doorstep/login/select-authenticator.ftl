<#import "template.ftl" as layout>
<#-- Keycloak's list answers to clicks of a mouse with JavaScript only; these are buttons, for any keyboard and without it. -->
<@layout.registrationLayout displayInfo=false; section>
    <#if section = "header">
        ${msg("loginChooseAuthenticator")}
    <#elseif section = "form">
        <form id="kc-select-credential-form" action="${url.loginAction}" method="post">
            <ul class="${properties.kcSelectAuthListClass!}" role="list">
                <#list auth.authenticationSelections as selection>
                    <li class="${properties.kcSelectAuthListItemWrapperClass!}">
                        <button type="submit" name="authenticationExecution" value="${selection.authExecId}" class="${properties.kcSelectAuthListItemClass!} doorstep-choice">
                            <span class="${properties.kcSelectAuthListItemIconClass!}">
                                <i class="${properties[selection.iconCssClass]!selection.iconCssClass} ${properties.kcSelectAuthListItemIconPropertyClass!}" aria-hidden="true"></i>
                            </span>
                            <span class="doorstep-choice-text">
                                <strong class="${properties.kcSelectAuthListItemHeadingClass!}">${msg(selection.displayName)}</strong>
                                <span class="${properties.kcSelectAuthListItemSubtitleClass!}">${msg(selection.helpText)}</span>
                            </span>
                            <i class="${properties.kcSelectAuthListItemArrowIconClass!}" aria-hidden="true"></i>
                        </button>
                    </li>
                </#list>
            </ul>
        </form>
    </#if>
</@layout.registrationLayout>
