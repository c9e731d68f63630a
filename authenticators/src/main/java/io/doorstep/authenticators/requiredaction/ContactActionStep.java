package io.doorstep.authenticators.requiredaction;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedMap;

import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventType;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.FormMessage;

import io.doorstep.authenticators.credential.ContactCredentialModel;
import io.doorstep.authenticators.form.CodeEntry;
import io.doorstep.authenticators.form.CodeEntryOutcome;
import io.doorstep.authenticators.form.ContactInput;
import io.doorstep.authenticators.form.RefusedContactException;
import io.doorstep.spi.contact.ContactTakenException;
import io.doorstep.spi.identity.ContactAddress;
import io.doorstep.spi.identity.ContactKind;
import io.doorstep.spi.otp.OtpChannel;
import io.doorstep.spi.otp.OtpProvider;
import org.jspecify.annotations.Nullable;

/** One visit to a required action about a contact. */
final class ContactActionStep {

  private static final String PAGE = "doorstep-change-contact.ftl";
  private static final String MOBILE_IN_USE = "mobile_in_use";

  private final RequiredActionContext context;
  private final KeycloakSession session;
  private final ContactAction action;
  private final ContactOwner owner;
  private final CodeEntry codeEntry;

  ContactActionStep(RequiredActionContext context, ContactAction action) {
    this.context = context;
    this.session = context.getSession();
    this.action = action;
    this.owner = new ContactOwner(context, action.kind());
    this.codeEntry =
        new CodeEntry(
            session,
            context.getAuthenticationSession(),
            action.purpose(),
            OtpChannel.reaching(action.kind()),
            true);
  }

  /** Shows the page for the address, or the one for the code if that is where the person is. */
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
      enterAddress(formData.getFirst(ContactInput.FIELD));
    } else {
      enterCode(formData);
    }
  }

  private void enterAddress(@Nullable String typed) {
    try {
      ContactAddress address = read(typed);
      Optional<String> refusal = action.refusal(owner, address);
      if (refusal.isPresent()) {
        ask(typed, refusal.get());
      } else {
        showCode(address);
      }
    } catch (RefusedContactException e) {
      ask(typed, e.messageKey());
    }
  }

  private ContactAddress read(@Nullable String typed) throws RefusedContactException {
    OtpProvider otp = session.getProvider(OtpProvider.class);
    return new ContactInput(otp.policy().numbers()).read(action.kind(), typed);
  }

  private void enterCode(MultivaluedMap<String, String> formData) {
    String entered = codeEntry.address().map(ContactAddress::reveal).orElse(null);
    CodeEntryOutcome outcome = codeEntry.submit(formData, context::form);
    if (outcome instanceof CodeEntryOutcome.Verified verified) {
      confirm(verified.challenge().target().to());
    } else if (outcome instanceof CodeEntryOutcome.Show page) {
      context.challenge(page.page());
    } else {
      ask(entered, null);
    }
  }

  private void confirm(ContactAddress address) {
    context
        .getEvent()
        .event(eventType())
        .detail(Details.CREDENTIAL_TYPE, ContactCredentialModel.typeOf(action.kind()));
    try {
      owner.confirm(address);
      context.success();
    } catch (ContactTakenException e) {
      taken(address);
    }
  }

  private EventType eventType() {
    return switch (action.kind()) {
      case MOBILE -> EventType.UPDATE_CREDENTIAL;
      case EMAIL -> EventType.UPDATE_EMAIL;
    };
  }

  private void taken(ContactAddress address) {
    boolean mobile = action.kind() == ContactKind.MOBILE;
    context.getEvent().clone().error(mobile ? MOBILE_IN_USE : Errors.EMAIL_IN_USE);
    ask(address.reveal(), mobile ? "doorstepErrorMobileTaken" : "doorstepErrorEmailTaken");
  }

  private void showCode(ContactAddress address) {
    context.challenge(codeEntry.open(address, context::form).page());
  }

  private void ask(@Nullable String value, @Nullable String errorKey) {
    ContactAddress present = action.shownAsPresent(owner);
    Map<String, Object> contactForm = new HashMap<>();
    contactForm.put("kind", action.kind().key());
    contactForm.put("value", value);
    contactForm.put("purpose", action.purpose().key());
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
