package io.doorstep.authenticators.requiredaction;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedMap;

import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.events.Details;
import org.keycloak.events.EventType;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.FormMessage;

import io.doorstep.authenticators.credential.MobileCredentialModel;
import io.doorstep.authenticators.form.CodeEntry;
import io.doorstep.authenticators.form.CodeEntryOutcome;
import io.doorstep.authenticators.form.ContactInput;
import io.doorstep.authenticators.form.RefusedContactException;
import io.doorstep.spi.contact.ContactTakenException;
import io.doorstep.spi.identity.ContactAddress;
import io.doorstep.spi.identity.ContactKind;
import io.doorstep.spi.identity.PhoneNumber;
import io.doorstep.spi.otp.OtpChannel;
import io.doorstep.spi.otp.OtpProvider;
import io.doorstep.spi.otp.OtpPurpose;
import org.jspecify.annotations.Nullable;

/** One visit to a required action about the mobile number. */
final class MobileActionStep {

  private static final String PAGE = "doorstep-change-mobile.ftl";
  private static final String TAKEN = "doorstepErrorMobileTaken";
  private static final String MOBILE_IN_USE = "mobile_in_use";

  private final RequiredActionContext context;
  private final KeycloakSession session;
  private final MobileAction action;
  private final OtpPurpose purpose;
  private final MobileOwner owner;
  private final CodeEntry codeEntry;

  MobileActionStep(RequiredActionContext context, MobileAction action, OtpPurpose purpose) {
    this.context = context;
    this.session = context.getSession();
    this.action = action;
    this.purpose = purpose;
    this.owner = new MobileOwner(context);
    this.codeEntry =
        new CodeEntry(session, context.getAuthenticationSession(), purpose, OtpChannel.SMS, true);
  }

  /** Shows the page for the number, or the one for the code if that is where the person is. */
  void show() {
    Optional<ContactAddress> address = codeEntry.address();
    Optional<String> refusal = action.refusal(context, owner);
    if (action.isDone(owner)) {
      owner.listAmongCredentials();
      context.success();
    } else if (refusal.isPresent()) {
      ask(null, refusal.get());
    } else if (address.isPresent()) {
      showCode(address.get());
    } else {
      ask(action.suggestion(owner), null);
    }
  }

  /** Takes what the person did on either page. */
  void submit(MultivaluedMap<String, String> formData) {
    Optional<String> refusal = action.refusal(context, owner);
    if (refusal.isPresent()) {
      ask(formData.getFirst(ContactInput.FIELD), refusal.get());
    } else if (formData.containsKey(ContactInput.FIELD)) {
      enterNumber(formData.getFirst(ContactInput.FIELD));
    } else {
      enterCode(formData);
    }
  }

  private void enterNumber(@Nullable String typed) {
    try {
      PhoneNumber number = read(typed);
      Optional<String> refusal = action.refusal(owner, number);
      if (refusal.isPresent()) {
        ask(typed, refusal.get());
      } else {
        showCode(number);
      }
    } catch (RefusedContactException e) {
      ask(typed, e.messageKey());
    }
  }

  private PhoneNumber read(@Nullable String typed) throws RefusedContactException {
    OtpProvider otp = session.getProvider(OtpProvider.class);
    return (PhoneNumber) new ContactInput(otp.policy().numbers()).read(ContactKind.MOBILE, typed);
  }

  private void enterCode(MultivaluedMap<String, String> formData) {
    String entered = codeEntry.address().map(ContactAddress::reveal).orElse(null);
    CodeEntryOutcome outcome = codeEntry.submit(formData, context::form);
    if (outcome instanceof CodeEntryOutcome.Verified verified) {
      confirm((PhoneNumber) verified.challenge().target().to());
    } else if (outcome instanceof CodeEntryOutcome.Show page) {
      context.challenge(page.page());
    } else {
      ask(entered, null);
    }
  }

  private void confirm(PhoneNumber number) {
    context
        .getEvent()
        .event(EventType.UPDATE_CREDENTIAL)
        .detail(Details.CREDENTIAL_TYPE, MobileCredentialModel.TYPE);
    try {
      owner.confirm(number);
      context.success();
    } catch (ContactTakenException e) {
      context.getEvent().clone().error(MOBILE_IN_USE);
      ask(number.reveal(), TAKEN);
    }
  }

  private void showCode(ContactAddress address) {
    context.challenge(codeEntry.open(address, context::form).page());
  }

  private void ask(@Nullable String value, @Nullable String errorKey) {
    PhoneNumber present = action.shownAsPresent(owner);
    Map<String, Object> contactForm = new HashMap<>();
    contactForm.put("kind", ContactKind.MOBILE.key());
    contactForm.put("value", value);
    contactForm.put("purpose", purpose.key());
    if (present != null) {
      contactForm.put("currentMasked", present.masked());
    }
    LoginFormsProvider form = context.form().setAttribute("contactForm", contactForm);
    if (errorKey != null) {
      form.addError(new FormMessage(ContactInput.FIELD, errorKey));
    }
    context.challenge(form.createForm(PAGE));
  }
}
