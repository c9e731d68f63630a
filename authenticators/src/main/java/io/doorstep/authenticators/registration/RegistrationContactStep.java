package io.doorstep.authenticators.registration;

import java.util.HashMap;
import java.util.Map;

import jakarta.ws.rs.core.MultivaluedMap;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.FormMessage;

import io.doorstep.authenticators.form.CodeEntry;
import io.doorstep.authenticators.form.CodeEntryOutcome;
import io.doorstep.authenticators.form.ContactInput;
import io.doorstep.authenticators.form.RefusedContactException;
import io.doorstep.spi.contact.ContactProvider;
import io.doorstep.spi.identity.ContactAddress;
import io.doorstep.spi.identity.ContactKind;
import io.doorstep.spi.otp.OtpChannel;
import io.doorstep.spi.otp.OtpProvider;
import io.doorstep.spi.otp.OtpPurpose;
import org.jspecify.annotations.Nullable;

/** One visit to the step that proves a contact of the draft. */
final class RegistrationContactStep {

  private static final String CORRECTION_PAGE = "doorstep-registration-contact.ftl";

  private final AuthenticationFlowContext context;
  private final KeycloakSession session;
  private final ContactKind kind;
  private final RegistrationNotes notes;
  private final CodeEntry codeEntry;

  RegistrationContactStep(AuthenticationFlowContext context, ContactKind kind) {
    this.context = context;
    this.session = context.getSession();
    this.kind = kind;
    this.notes = new RegistrationNotes(context.getAuthenticationSession());
    this.codeEntry =
        new CodeEntry(
            session,
            context.getAuthenticationSession(),
            OtpPurpose.REGISTRATION,
            OtpChannel.reaching(kind),
            true);
  }

  /** Shows the step, or passes if there is nothing to prove. */
  void show() {
    if (notes.taken().isPresent()) {
      new ContactTakenPage(context, notes).revisit();
      return;
    }
    @Nullable ContactAddress address = draft().contact(kind).orElse(null);
    if (address == null || notes.isProven(address)) {
      context.success();
    } else if (notes.isCorrecting(kind)) {
      showCorrection(address.reveal(), null);
    } else {
      showCode(address);
    }
  }

  /** Takes what the person did on the page for the code, or for correcting the contact. */
  void submit(MultivaluedMap<String, String> formData) {
    if (notes.taken().isPresent()) {
      show();
    } else if (formData.containsKey(ContactInput.FIELD)) {
      correct(formData.getFirst(ContactInput.FIELD));
    } else {
      enterCode(formData);
    }
  }

  private void correct(@Nullable String typed) {
    OtpProvider otp = session.getProvider(OtpProvider.class);
    try {
      ContactAddress corrected = new ContactInput(otp.policy().numbers()).read(kind, typed);
      notes.setDraft(draft().with(corrected));
      notes.setCorrecting(null);
      show();
    } catch (RefusedContactException e) {
      showCorrection(typed, e.messageKey());
    }
  }

  private void enterCode(MultivaluedMap<String, String> formData) {
    CodeEntryOutcome outcome = codeEntry.submit(formData, context::form);
    if (outcome instanceof CodeEntryOutcome.Verified verified) {
      verified(verified.challenge().target().to());
    } else if (outcome instanceof CodeEntryOutcome.Show page) {
      context.challenge(page.page());
    } else {
      notes.setCorrecting(kind);
      show();
    }
  }

  private void verified(ContactAddress address) {
    ContactProvider contacts = session.getProvider(ContactProvider.class);
    if (contacts.findOwnerId(context.getRealm(), address).isPresent()) {
      new ContactTakenPage(context, notes).end(kind);
    } else {
      notes.setProven(address);
      show();
    }
  }

  private void showCode(ContactAddress address) {
    context.challenge(codeEntry.open(address, context::form).page());
  }

  private void showCorrection(@Nullable String value, @Nullable String errorKey) {
    Map<String, Object> contactForm = new HashMap<>();
    contactForm.put("kind", kind.key());
    contactForm.put("value", value);
    contactForm.put("purpose", OtpPurpose.REGISTRATION.key());
    LoginFormsProvider form = context.form().setAttribute("contactForm", contactForm);
    if (errorKey != null) {
      form.addError(new FormMessage(ContactInput.FIELD, errorKey));
    }
    context.challenge(form.createForm(CORRECTION_PAGE));
  }

  private RegistrationDraft draft() {
    return notes.draft().orElseThrow(RegistrationFlowException::withoutDraft);
  }
}
