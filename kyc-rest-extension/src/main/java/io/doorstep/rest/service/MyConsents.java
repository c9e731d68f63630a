package io.doorstep.rest.service;

import java.util.List;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

import io.doorstep.rest.error.FieldError;
import io.doorstep.rest.error.InvalidInputException;
import io.doorstep.rest.error.ProblemType;
import io.doorstep.rest.error.RefusedException;
import io.doorstep.rest.error.Text;
import io.doorstep.rest.representation.ConsentRequest;
import io.doorstep.spi.consent.Consent;
import io.doorstep.spi.consent.ConsentProvider;
import io.doorstep.spi.consent.ConsentPurpose;
import org.jspecify.annotations.Nullable;

/** A user gives consents, looks at them, and withdraws them. */
public final class MyConsents {

  private final ConsentProvider consents;
  private final RealmModel realm;
  private final UserModel user;

  public MyConsents(KeycloakSession session, UserModel user) {
    this.consents = session.getProvider(ConsentProvider.class);
    this.realm = session.getContext().getRealm();
    this.user = user;
  }

  public List<Consent> list() {
    return consents.list(realm, user);
  }

  /**
   * Records a consent.
   *
   * @throws InvalidInputException if it is to something unknown, or to a text not in force
   */
  public Consent give(ConsentRequest request) {
    String named = required("purpose", request.purpose());
    String version = required("text_version", request.textVersion());
    ConsentPurpose purpose =
        ConsentPurpose.ofKey(named)
            .orElseThrow(() -> new InvalidInputException(FieldError.unknownValue("purpose")));
    return consents
        .give(realm, user, purpose, version)
        .orElseThrow(
            () ->
                new InvalidInputException(
                    new FieldError("text_version", Text.of("doorstepErrorConsentVersion"))));
  }

  private static String required(String field, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw new InvalidInputException(FieldError.missing(field));
    }
    return value;
  }

  /**
   * Withdraws what stands for a purpose.
   *
   * @throws RefusedException if nothing does
   */
  public void withdraw(String purpose) {
    boolean withdrawn =
        ConsentPurpose.ofKey(purpose)
            .map(known -> consents.withdraw(realm, user, known))
            .orElse(false);
    if (!withdrawn) {
      throw new RefusedException(ProblemType.NOT_FOUND);
    }
  }
}
