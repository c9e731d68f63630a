<#-- What the pages of the onboarding wizard share. -->
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#import "doorstep-commons.ftl" as doorstep>

<#macro assets>
  <link rel="stylesheet" href="${url.resourcesPath}/css/doorstep-otp-0.1.0.css">
  <link rel="stylesheet" href="${url.resourcesPath}/css/doorstep-onboarding-0.1.0.css">
  <script type="module" src="${url.resourcesPath}/js/doorstep-onboarding-0.1.0.js"></script>
</#macro>

<#function pageTitle heading>
  <#return msg(onboarding.errorFields?has_content?then("doorstepPageTitleError", "doorstepPageTitle"), heading, realm.displayName!)>
</#function>

<#-- Where one is: told in words, drawn as bars. -->
<#macro progress>
  <#list onboarding.steps as step>
    <#if step.current>
      <p class="doorstep-hint" id="doorstep-onboarding-position">${msg("doorstepOnboardingProgress", step?counter, onboarding.steps?size)}</p>
    </#if>
  </#list>
  <ol class="doorstep-steps" aria-label="${msg("doorstepOnboardingSteps")}">
    <#list onboarding.steps as step>
      <li class="<#if step.current>doorstep-step-current<#elseif step.done>doorstep-step-done</#if>"<#if step.current> aria-current="step"</#if>><span class="pf-v5-u-screen-reader">${msg("doorstepOnboardingStep." + step.key)}<#if step.done> (${msg("doorstepOnboardingStepDone")})</#if></span></li>
    </#list>
  </ol>
</#macro>

<#-- All errors on top of the page, each linked to its field; the page's script takes them over with a photo. -->
<#macro errorSummary>
  <div id="doorstep-onboarding-errors">
    <#if onboarding.errorFields?has_content>
      <@doorstep.alert role="alert">
        <#if onboarding.errorFields?size == 1>
          <@errorLink name=onboarding.errorFields[0] />
        <#else>
          ${msg("doorstepOnboardingErrors")}
          <ul class="doorstep-errors">
            <#list onboarding.errorFields as name><li><@errorLink name=name /></li></#list>
          </ul>
        </#if>
      </@doorstep.alert>
    <#elseif message?has_content && message.type == "error">
      <@doorstep.alert role="alert">${message.summary}</@doorstep.alert>
    </#if>
  </div>
</#macro>

<#macro errorLink name><a href="#${((onboarding.pictures[name])??)?then("doorstep-picture-" + name, name)}">${messagesPerField.get(name)}<#if onboarding.errorFields?size gt 1> – ${fieldLabel(name)}</#if></a></#macro>

<#function fieldLabel name>
  <#return msg("doorstepOnboardingField." + onboarding.step + "." + name)>
</#function>

<#macro reasonList reasons>
  <ul class="doorstep-reasons">
    <#list reasons as reason>
      <li>${msg("doorstepOnboardingReason." + reason.code)}<#if reason.note?has_content> “<bdi>${reason.note}</bdi>”</#if></li>
    </#list>
  </ul>
</#macro>

<#-- Why a section is asked for again. -->
<#macro reasons>
  <#if onboarding.reasons?has_content>
    <@doorstep.alert type="warning" icon="Warning">${msg("doorstepOnboardingAskedAgain")}<@reasonList reasons=onboarding.reasons /></@doorstep.alert>
  </#if>
</#macro>

<#-- The form of a section. Its first button is the one that the Enter key presses. -->
<#macro sectionForm>
  <form id="doorstep-onboarding-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post" enctype="multipart/form-data" novalidate
        data-uploading="${msg("doorstepOnboardingUploading")}" data-uploaded="${msg("doorstepOnboardingUploaded")}"
        data-failed="${msg("doorstepOnboardingUploadFailed")}" data-camera="${msg("doorstepOnboardingCamera")}" data-choose="${msg("doorstepOnboardingChoose")}"
        data-preview="${msg("doorstepOnboardingPreview")}" data-lookups="${onboarding.lookups}" data-unknown="${msg("doorstepOnboardingLookupUnknown")}">
    <button type="submit" name="go" value="next" class="pf-v5-u-screen-reader" tabindex="-1" aria-hidden="true"></button>
    <input type="hidden" name="step" value="${onboarding.step}">
    <#nested>
    <@buttons.actionGroup>
      <@buttons.button id="kc-submit" name="go" value="next" label="doorstepOnboardingNext" />
    </@buttons.actionGroup>
  </form>
  <div id="doorstep-onboarding-announcer" class="pf-v5-u-screen-reader" aria-live="polite"></div>
</#macro>

<#-- Ways out, in a form of their own: nothing of the page is sent with them. -->
<#macro ways back=true>
  <form id="doorstep-onboarding-ways" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
    <input type="hidden" name="step" value="${onboarding.step}">
    <@buttons.actionGroup>
      <#if back>
        <#local previous = "start">
        <#list onboarding.steps as step><#if step.current><#break></#if><#if step.key != "personal"><#local previous = step.key></#if></#list>
        <@buttons.button id="doorstep-onboarding-back" name="go" value="open:" + previous label="doBack" type="secondary" />
      </#if>
      <#if isAppInitiatedAction??>
        <@doorstep.cancelButton />
      <#elseif !onboarding.mandatory>
        <@buttons.button id="doorstep-onboarding-later" name="go" value="later" label="doorstepOnboardingLater" type="secondary" />
      </#if>
    </@buttons.actionGroup>
  </form>
</#macro>

<#macro hintOf name text><#if text?has_content><div id="${name}-hint" class="doorstep-hint">${text}</div></#if></#macro>

<#function described name hint error>
  <#return (hint?has_content?then([name + "-hint"], []) + error?has_content?then(["input-error-" + name], []))?join(" ")>
</#function>

<#-- A line of text; a number that was saved is told masked, and typed only to change it. -->
<#macro text name optional=false hint=true extra...>
  <#local error = messagesPerField.get(name)>
  <#local mask = (onboarding.saved[name])!"">
  <#local label = fieldLabel(name)>
  <#local help = mask?has_content?then(msg("doorstepOnboardingSaved", doorstep.isolate(mask)), hint?then(msg("doorstepOnboardingHint." + onboarding.step + "." + name), ""))>
  <#local ids = described(name, help, error)>
  <@field.group name=name label=optional?then(msg("doorstepOnboardingOptional", label), label) error=error>
    <@hintOf name=name text=help />
    <span class="${properties.kcInputClass}<#if error?has_content> ${properties.kcError}</#if>">
      <input id="${name}" name="${name}" value="${(onboarding.values[name])!""}"<#list extra as attribute, text> ${attribute}="${text}"</#list>
             aria-invalid="${error?has_content?c}"<#if ids?has_content> aria-describedby="${ids}"</#if>>
      <@field.errorIcon error=error />
    </span>
  </@field.group>
</#macro>

<#-- One of some values: a list of {code, name}. -->
<#macro choice name options extra...>
  <#local error = messagesPerField.get(name)>
  <@field.group name=name label=fieldLabel(name) error=error>
    <span class="${properties.kcInputClass}<#if error?has_content> ${properties.kcError}</#if>">
      <select id="${name}" name="${name}"<#list extra as attribute, text> ${attribute}="${text}"</#list> aria-invalid="${error?has_content?c}"<#if error?has_content> aria-describedby="input-error-${name}"</#if>>
        <#list options as option>
          <option value="${option.code}"<#if option.code == (onboarding.values[name])!""> selected</#if>>${option.name}</option>
        </#list>
      </select>
      <span class="${properties.kcFormControlUtilClass}"><span class="${properties.kcFormControlToggleIcon!}"><i class="fas fa-caret-down" aria-hidden="true"></i></span></span>
    </span>
  </@field.group>
</#macro>

<#-- A place for photos: a plain upload, of which JavaScript makes more. -->
<#macro picture name max=1 capture="environment">
  <#local error = messagesPerField.get(name)>
  <#local there = (onboarding.pictures[name])![]>
  <#local label = fieldLabel(name)>
  <div class="doorstep-picture" data-picture="${name}" data-max="${max?c}" id="doorstep-picture-${name}">
    <@field.group name=name label=label error=error>
      <div id="${name}-hint" class="doorstep-hint">${msg("doorstepOnboardingHint." + onboarding.step + "." + name)} ${msg("doorstepOnboardingPhotoHint", onboarding.maxMegabytes)}</div>
      <#if there?has_content>
        <ul class="doorstep-pictures">
          <#list there as picture>
            <li data-id="${picture.id}">
              <span class="doorstep-picture-text"><i class="fas fa-check-circle" aria-hidden="true"></i> ${(max gt 1)?then(msg("doorstepOnboardingPictureNumber", picture?counter), msg("doorstepOnboardingPictureThere"))} <span class="doorstep-hint">${doorstep.isolate(picture.width?c + " × " + picture.height?c)}</span></span>
              <button type="submit" name="go" value="remove:${name}:${picture.id}" class="${properties.kcButtonLinkClass}" aria-label="${msg("doorstepOnboardingRemoveNamed", label, picture?counter)}">${msg("doorstepOnboardingRemove")}</button>
            </li>
          </#list>
        </ul>
      </#if>
      <#if max == 1 || there?size lt max>
        <div class="doorstep-upload">
          <input type="file" id="${name}" name="${name}" accept="image/jpeg,image/png,image/webp" capture="${capture}"<#if max gt 1> multiple</#if>
                 aria-invalid="${error?has_content?c}" aria-describedby="${described(name, "hint", error)}">
          <button type="submit" name="go" value="upload:${name}" class="${properties.kcButtonSecondaryClass}">${msg("doorstepOnboardingUpload")}</button>
        </div>
      </#if>
    </@field.group>
  </div>
</#macro>

<#-- A number or address of the business, which a code proves. -->
<#macro contact name type inputmode autocomplete>
  <#local form = onboarding[name]>
  <#local error = messagesPerField.get(name)>
  <#local mask = (onboarding.saved[name])!"">
  <fieldset class="doorstep-contact" id="doorstep-contact-${name}">
    <legend class="${properties.kcFormLabelTextClass!}">${fieldLabel(name)}</legend>
    <#if form.destination??>
      <#local codeName = name + "_code">
      <#local codeError = messagesPerField.get(codeName)>
      <p role="status">${msg((name == "phone")?then("doorstepOtpSent.sms", "doorstepOtpSent.email"), doorstep.isolate(form.destination))} <span class="doorstep-hint">${msg("doorstepOtpReference", form.reference)}</span></p>
      <@field.group name=codeName label=msg("doorstepOtpLabel") error=codeError>
        <span class="${properties.kcInputClass}<#if codeError?has_content> ${properties.kcError}</#if>">
          <input id="${codeName}" name="${codeName}" class="doorstep-code" inputmode="numeric" autocomplete="one-time-code" maxlength="40" dir="ltr" spellcheck="false" autofocus
                 aria-invalid="${codeError?has_content?c}"<#if codeError?has_content> aria-describedby="input-error-${codeName}"</#if>>
          <@field.errorIcon error=codeError />
        </span>
      </@field.group>
      <div class="doorstep-buttons">
        <button type="submit" name="go" value="enter:${name}" id="doorstep-enter-${name}" class="${properties.kcButtonPrimaryClass}">${msg("doorstepOtpSubmit")}</button>
        <button type="submit" name="go" value="resend:${name}" class="${properties.kcButtonLinkClass}">${msg("doorstepOtpResend")}</button>
        <button type="submit" name="go" value="change:${name}" class="${properties.kcButtonLinkClass}">${msg((name == "phone")?then("doorstepOtpEdit.sms", "doorstepOtpEdit.email"))}</button>
      </div>
    <#elseif mask?has_content && !form.changes>
      <p class="doorstep-confirmed" id="${name}" tabindex="-1"><i class="fas fa-check-circle" aria-hidden="true"></i> ${msg("doorstepOnboardingConfirmed", doorstep.isolate(mask))}</p>
      <div class="doorstep-buttons"><button type="submit" name="go" value="change:${name}" class="${properties.kcButtonLinkClass}">${msg((name == "phone")?then("doorstepOtpEdit.sms", "doorstepOtpEdit.email"))}</button></div>
    <#else>
      <#local label = msg((name == "phone")?then("doorstepContactLabel.mobile", "doorstepContactLabel.email"))>
      <@field.group name=name label=label error=error>
        <div id="${name}-hint" class="doorstep-hint">${msg((name == "phone")?then("doorstepContactHint.mobile", "doorstepContactHint.email"))}</div>
        <span class="${properties.kcInputClass}<#if error?has_content> ${properties.kcError}</#if>">
          <input id="${name}" name="${name}" type="${type}" inputmode="${inputmode}" autocomplete="${autocomplete}" value="${(onboarding.values[name])!""}"
                 aria-invalid="${error?has_content?c}" aria-describedby="${described(name, "hint", error)}">
          <@field.errorIcon error=error />
        </span>
      </@field.group>
      <div class="doorstep-buttons"><button type="submit" name="go" value="send:${name}" id="doorstep-send-${name}" class="${properties.kcButtonSecondaryClass}">${msg("doorstepContactSubmit")}</button></div>
    </#if>
  </fieldset>
</#macro>
