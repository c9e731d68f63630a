<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<#import "doorstep-commons.ftl" as doorstep>
<#assign account = (lockout.account)!false>
<#assign variant = account?then("account", ((lockout.daily)!false)?then("daily", ((lockout.justLocked)!false)?then("just", "still")))>
<#assign heading = msg("doorstepLockedTitle." + variant)>
<#global title = doorstep.pageTitle(heading)>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        ${heading}
    <#elseif section = "form">
        <@doorstep.assets />
        <@doorstep.alert type="warning" icon="Warning">${msg("doorstepLockedText." + variant)}</@doorstep.alert>
        <div id="doorstep-locked" class="doorstep-text" data-now="${.now?iso_utc_ms}">
            <p>
                ${msg("doorstepLockedUntil")}
                <strong><time id="doorstep-locked-until" datetime="${lockout.until}" data-over="${msg("doorstepLockedOver")}">${lockout.untilText}</time></strong>
            </p>
            <#if !account && auth?has_content && auth.showTryAnotherWayLink()>
                <p>${msg("doorstepLockedMeanwhile")}</p>
            </#if>
            <div id="doorstep-otp-announcer" class="pf-v5-u-screen-reader" aria-live="polite"></div>
        </div>
        <#if !account>
            <@doorstep.anotherWay type="primary" />
        </#if>
        <div class="${properties.kcFormClass!}">
            <@buttons.actionGroup>
                <@buttons.buttonLink id="doorstep-restart" href=url.loginRestartFlowUrl label="doorstepLockedRestart" />
            </@buttons.actionGroup>
        </div>
    </#if>
</@layout.registrationLayout>
