package io.doorstep.authenticators.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import jakarta.ws.rs.core.MultivaluedMap;

import org.keycloak.authentication.forms.RegistrationPage;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.policy.PasswordPolicyManagerProvider;
import org.keycloak.policy.PolicyError;
import org.keycloak.services.messages.Messages;
import org.keycloak.services.validation.Validation;

import org.jspecify.annotations.Nullable;

/** The form's password and its confirmation. */
final class PasswordInput {

  private static final String PASSWORD = RegistrationPage.FIELD_PASSWORD;
  private static final String CONFIRMATION = RegistrationPage.FIELD_PASSWORD_CONFIRM;

  private final KeycloakSession session;
  private final @Nullable String username;
  private final String password;
  private final @Nullable String confirmation;

  /**
   * @param username the name that the realm's password policy may refuse as part of the password
   */
  PasswordInput(
      KeycloakSession session, MultivaluedMap<String, String> data, @Nullable String username) {
    this.session = session;
    this.username = username;
    this.password = Objects.requireNonNullElse(data.getFirst(PASSWORD), "");
    this.confirmation = data.getFirst(CONFIRMATION);
  }

  List<FormMessage> errors() {
    if (Validation.isBlank(password)) {
      return List.of(new FormMessage(PASSWORD, Messages.MISSING_PASSWORD));
    }
    List<FormMessage> errors = new ArrayList<>();
    PolicyError policyError =
        session.getProvider(PasswordPolicyManagerProvider.class).validate(username, password);
    if (policyError != null) {
      errors.add(new FormMessage(PASSWORD, policyError.getMessage(), policyError.getParameters()));
    }
    if (!password.equals(confirmation)) {
      errors.add(new FormMessage(CONFIRMATION, Messages.INVALID_PASSWORD_CONFIRM));
    }
    return errors;
  }

  /** Of an input without errors. */
  EncodedPassword encode() {
    return EncodedPassword.of(session, session.getContext().getRealm(), password);
  }
}
