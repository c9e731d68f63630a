package io.doorstep.rest.service;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.keycloak.authentication.requiredactions.TermsAndConditions;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.utils.StringUtil;

import io.doorstep.rest.error.FieldError;
import io.doorstep.rest.error.Text;
import io.doorstep.rest.representation.ConsentRequest;
import io.doorstep.spi.consent.ConsentProvider;
import io.doorstep.spi.consent.ConsentPurpose;
import org.jspecify.annotations.Nullable;

/**
 * What somebody agrees to who has no account yet.
 *
 * @param terms whether to the terms and conditions, which are Keycloak's to keep and have no
 *     version
 * @param versions of the other texts, by what they are for
 */
record StatedConsents(
    boolean terms, Map<ConsentPurpose, String> versions, List<FieldError> errors) {

  private static final String PURPOSE = "consents.purpose";
  private static final String TEXT_VERSION = "consents.text_version";
  private static final String TERMS = "terms";

  /** Compares what is stated with the texts in force. */
  static StatedConsents of(
      KeycloakSession session, @Nullable List<@Nullable ConsentRequest> requests) {
    Map<ConsentPurpose, String> versions = new EnumMap<>(ConsentPurpose.class);
    List<FieldError> errors = new ArrayList<>();
    boolean terms = false;
    for (@Nullable ConsentRequest request :
        requests == null ? List.<ConsentRequest>of() : requests) {
      if (request != null && TERMS.equals(request.purpose())) {
        terms = true;
      } else {
        add(session, request, versions, errors);
      }
    }
    return new StatedConsents(terms, versions, errors);
  }

  private static void add(
      KeycloakSession session,
      @Nullable ConsentRequest request,
      Map<ConsentPurpose, String> versions,
      List<FieldError> errors) {
    Optional<ConsentPurpose> purpose =
        Optional.ofNullable(request).map(ConsentRequest::purpose).flatMap(ConsentPurpose::ofKey);
    if (request == null || purpose.isEmpty()) {
      errors.add(FieldError.unknownValue(PURPOSE));
      return;
    }
    String inForce =
        session
            .getProvider(ConsentProvider.class)
            .currentVersion(session.getContext().getRealm(), purpose.get());
    if (StringUtil.isBlank(request.textVersion())) {
      errors.add(FieldError.missing(TEXT_VERSION));
    } else if (!inForce.equals(request.textVersion())) {
      errors.add(new FieldError(TEXT_VERSION, Text.of("doorstepErrorConsentVersion")));
    } else {
      versions.put(purpose.get(), inForce);
    }
  }

  /** Puts them on the new user's record. */
  void give(KeycloakSession session, UserModel user) {
    if (terms) {
      user.setSingleAttribute(
          TermsAndConditions.USER_ATTRIBUTE, Long.toString(Time.currentTimeSeconds()));
      user.removeRequiredAction(UserModel.RequiredAction.TERMS_AND_CONDITIONS);
    }
    RealmModel realm = session.getContext().getRealm();
    ConsentProvider consents = session.getProvider(ConsentProvider.class);
    versions.forEach((purpose, version) -> consents.give(realm, user, purpose, version));
  }
}
