package io.doorstep.authenticators.registration;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

import io.doorstep.spi.identity.ContactKind;

/** Has a contact of the draft proven by a code sent to it. */
final class RegistrationContactAuthenticator implements Authenticator {

  private final ContactKind kind;

  RegistrationContactAuthenticator(ContactKind kind) {
    this.kind = kind;
  }

  @Override
  public void authenticate(AuthenticationFlowContext context) {
    new RegistrationContactStep(context, kind).show();
  }

  @Override
  public void action(AuthenticationFlowContext context) {
    new RegistrationContactStep(context, kind)
        .submit(context.getHttpRequest().getDecodedFormParameters());
  }

  @Override
  public boolean requiresUser() {
    return false;
  }

  @Override
  public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
    return true;
  }

  @Override
  public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {}

  @Override
  public void close() {}
}
