package io.doorstep.rest.service;

import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.policy.PasswordPolicyManagerProvider;
import org.keycloak.policy.PolicyError;

import io.doorstep.rest.error.FieldError;
import io.doorstep.rest.error.Text;
import org.jspecify.annotations.Nullable;

/**
 * A password that is to be set.
 *
 * @param confirmation the same once more; null where the app has not asked twice
 */
record NewPassword(String field, String value, @Nullable String confirmation) {

  /** What is wrong with it for a user to be. */
  Optional<FieldError> error(KeycloakSession session, @Nullable String username) {
    return common()
        .or(
            () ->
                policy(
                    session
                        .getProvider(PasswordPolicyManagerProvider.class)
                        .validate(username, value)));
  }

  /** What is wrong with it for a user, whose last passwords the policy may know. */
  Optional<FieldError> error(KeycloakSession session, RealmModel realm, UserModel user) {
    return common()
        .or(
            () ->
                policy(
                    session
                        .getProvider(PasswordPolicyManagerProvider.class)
                        .validate(realm, user, value)));
  }

  private Optional<FieldError> common() {
    if (value.isBlank()) {
      return Optional.of(FieldError.missing(field));
    }
    if (confirmation != null && !confirmation.equals(value)) {
      return Optional.of(
          new FieldError(field + "_confirmation", Text.of("invalidPasswordConfirmMessage")));
    }
    return Optional.empty();
  }

  private Optional<FieldError> policy(@Nullable PolicyError error) {
    return Optional.ofNullable(error)
        .map(e -> new FieldError(field, Text.of(e.getMessage(), e.getParameters())));
  }

  /** Passwords stay out of logs. */
  @Override
  public String toString() {
    return "NewPassword[]";
  }
}
