package io.doorstep.authenticators.registration;

import java.util.Map;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.events.Errors;
import org.keycloak.models.Constants;

import io.doorstep.spi.identity.ContactKind;
import io.doorstep.spi.otp.OtpChannel;

/** Tells who has proven a contact that there is an account with it, and ends the registration. */
final class ContactTakenPage {

  private static final String PAGE = "doorstep-contact-taken.ftl";
  private static final String MOBILE_IN_USE = "mobile_in_use";

  private final AuthenticationFlowContext context;
  private final RegistrationNotes notes;

  ContactTakenPage(AuthenticationFlowContext context, RegistrationNotes notes) {
    this.context = context;
    this.notes = notes;
  }

  void end(ContactKind kind) {
    notes.setTaken(OtpChannel.reaching(kind));
    context
        .getEvent()
        .error(
            switch (kind) {
              case MOBILE -> MOBILE_IN_USE;
              case EMAIL -> Errors.EMAIL_IN_USE;
            });
    show();
  }

  /** Shows it again after a reload, or goes on to the form if the page's link leads here. */
  void revisit() {
    if (context.getUriInfo().getQueryParameters().containsKey(Constants.EXECUTION)) {
      show();
    } else {
      context.resetFlow();
    }
  }

  private void show() {
    String channel = notes.taken().orElseThrow().key();
    context.challenge(
        context.form().setAttribute("contactTaken", Map.of("channel", channel)).createForm(PAGE));
  }
}
