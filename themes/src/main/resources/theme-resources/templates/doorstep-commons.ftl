<#-- What Doorstep's pages share. They stand on the templates of keycloak.v2, so they suit every theme that extends it. -->
<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>

<#-- The name of a known user above a page. Keycloak's own has a label that belongs to no input, and a button that needs JavaScript. -->
<#macro attemptedUsername>
  <@field.group name="kc-attempted-username" label=msg("username")>
    <div class="${properties.kcInputGroup}">
      <div class="${properties.kcInputGroupItemClass} ${properties.kcFill}">
        <span class="${properties.kcInputClass} ${properties.kcFormReadOnlyClass}">
          <input id="kc-attempted-username" value="${auth.attemptedUsername}" readonly>
        </span>
      </div>
      <div class="${properties.kcInputGroupItemClass}">
        <a id="reset-login" class="${properties.kcFormPasswordVisibilityButtonClass}" href="${url.loginRestartFlowUrl}"
           aria-label="${msg("restartLoginTooltip")}" title="${msg("restartLoginTooltip")}"><i class="fa-sync-alt fas" aria-hidden="true"></i></a>
      </div>
    </div>
  </@field.group>
</#macro>
<#assign username=attemptedUsername in layout>

<#-- The file names carry the product version: browsers keep theme files for 30 days under Keycloak's version, not ours. -->
<#macro assets>
  <link rel="stylesheet" href="${url.resourcesPath}/css/doorstep-otp-0.1.0.css">
  <script type="module" src="${url.resourcesPath}/js/doorstep-otp-0.1.0.js"></script>
</#macro>

<#-- Keycloak titles every page alike; a page's own name comes first here, and before it that there is an error on it. -->
<#function pageTitle heading fields...>
  <#list fields as name>
    <#if messagesPerField.existsError(name)>
      <#return msg("doorstepPageTitleError", heading, realm.displayName!)>
    </#if>
  </#list>
  <#return msg("doorstepPageTitle", heading, realm.displayName!)>
</#function>

<#-- Masks and e-mail addresses read from left to right within a sentence of any direction (Unicode isolates). -->
<#function isolate text>
  <#return "\x2066" + text + "\x2069">
</#function>

<#macro alert type="danger" icon="Error" role="">
  <div class="${properties.kcAlertClass!} pf-m-${type}"<#if role?has_content> role="${role}"</#if>>
    <div class="${properties.kcAlertIconClass!}"><span class="${properties['kcFeedback' + icon + 'Icon']!}" aria-hidden="true"></span></div>
    <div class="${properties.kcAlertTitleClass!} kc-feedback-text"><#nested></div>
  </div>
</#macro>

<#-- The error on top of the page, linked to its field. -->
<#macro errorSummary name target=name>
  <#if messagesPerField.existsError(name)>
    <@alert role="alert"><a href="#${target}">${messagesPerField.get(name)}</a></@alert>
  </#if>
</#macro>

<#-- field.input of keycloak.v2 with what it can't say: a hint, an input mode, and both texts tied to the input. -->
<#macro input name label value="" hint="" extra...>
  <#local error = messagesPerField.get(name)>
  <#local describedBy = hint?has_content?then([name + "-hint"], []) + error?has_content?then(["input-error-" + name], [])>
  <@field.group name=name label=label error=error>
    <#if hint?has_content>
      <div id="${name}-hint" class="doorstep-hint">${hint}</div>
    </#if>
    <span class="${properties.kcInputClass}<#if error?has_content> ${properties.kcError}</#if>">
      <input id="${name}" name="${name}" value="${value}" autofocus<#list extra as attribute, text> ${attribute}="${text}"</#list>
             aria-invalid="${error?has_content?c}"<#if describedBy?has_content> aria-describedby="${describedBy?join(" ")}"</#if>>
      <@field.errorIcon error=error />
    </span>
  </@field.group>
</#macro>

<#-- The field for a number, an e-mail address or any name of an account. -->
<#macro contactInput form label=msg("doorstepContactLabel." + form.kind) hint="">
  <#local webauthn = (enableWebAuthnConditionalUI?has_content)?then(" webauthn", "")>
  <#if form.kind == "mobile">
    <@input name="contact" label=label value=form.value!"" hint=hint type="tel" inputmode="tel" autocomplete="tel" + webauthn />
  <#elseif form.kind == "email">
    <@input name="contact" label=label value=form.value!"" hint=hint type="email" inputmode="email" autocomplete="email" + webauthn />
  <#else>
    <@input name="contact" label=label value=form.value!"" hint=hint type="text" autocomplete="username" + webauthn autocapitalize="none" spellcheck="false" />
  </#if>
</#macro>

<#-- Keycloak's own link to the other ways needs JavaScript; this button does not. The style sheet hides the link beside it. -->
<#macro anotherWay type="secondary">
  <#if auth?has_content && auth.showTryAnotherWayLink()>
    <form class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
      <@buttons.button id="doorstep-another-way" name="tryAnotherWay" label="doTryAnotherWay" type=type value="on" />
    </form>
  </#if>
</#macro>

<#-- An action that an app asked for may be left. -->
<#macro cancelButton>
  <#if isAppInitiatedAction??>
    <@buttons.button id="kc-cancel" name="cancel-aia" label="doCancel" type="secondary" value="true" />
  </#if>
</#macro>

<#-- Asks for a code. Its wait is the server's; the countdown is only told. -->
<#macro resend form label="doorstepOtpResend" type="secondary">
  <#if (form.resendAllowed)!true>
    <@buttons.button id="doorstep-otp-resend" name="resend" value="true" label=label type=type />
    <#if ((form.resendInSeconds)!0) gt 0>
      <#local clock = (form.resendInSeconds / 60)?floor?c + ":" + (form.resendInSeconds % 60)?string("00")>
      <p class="doorstep-hint" id="doorstep-otp-countdown" data-until="${form.resendAt}" data-text="${msg("doorstepOtpResendIn", "{0}")}"
         data-soon="${msg("doorstepOtpResendSoon")}" data-over="${msg("doorstepOtpResendNow")}">${msg("doorstepOtpResendIn", clock)}</p>
    </#if>
  <#else>
    <p>${msg("doorstepOtpResendUsedUp")}</p>
  </#if>
</#macro>
