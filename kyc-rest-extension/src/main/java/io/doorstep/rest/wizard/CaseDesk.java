package io.doorstep.rest.wizard;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

import io.doorstep.rest.representation.ConsentRequest;
import io.doorstep.rest.service.Documents;
import io.doorstep.rest.service.MyCase;
import io.doorstep.rest.service.MyConsents;
import io.doorstep.rest.service.ProveAadhaar;
import io.doorstep.spi.consent.ConsentProvider;
import io.doorstep.spi.consent.ConsentPurpose;
import io.doorstep.spi.document.DocumentProvider;
import io.doorstep.spi.document.StoredDocument;
import io.doorstep.spi.kyc.CaseProvider;
import io.doorstep.spi.kyc.KycCase;

/**
 * The applicant at work, each act in a transaction of its own: what fails leaves nothing half-done
 * behind, and a page can be shown all the same.
 */
final class CaseDesk {

  private static final String TASK = "onboarding wizard";

  private final KeycloakSession session;
  private final String userId;

  CaseDesk(KeycloakSession session, UserModel user) {
    this.session = session;
    this.userId = user.getId();
  }

  private <T> T in(Act<T> act) {
    return KeycloakModelUtils.runJobInTransactionWithResult(
        session.getKeycloakSessionFactory(),
        session.getContext(),
        own -> act.run(own, own.users().getUserById(own.getContext().getRealm(), userId)),
        TASK);
  }

  WizardState look() {
    return in(
        (own, user) -> {
          CaseProvider cases = own.getProvider(CaseProvider.class);
          boolean consented =
              own.getProvider(ConsentProvider.class)
                  .isGiven(own.getContext().getRealm(), user, ConsentPurpose.KYC);
          return new WizardState(
              cases.of(user), cases.missing(user), consented, cases.policy().consentVersion());
        });
  }

  void consent(String textVersion) {
    in(
        (own, user) ->
            new MyConsents(own, user)
                .give(new ConsentRequest(ConsentPurpose.KYC.key(), textVersion)));
  }

  KycCase withCase(Function<MyCase, KycCase> work) {
    return in((own, user) -> work.apply(new MyCase(own, user)));
  }

  <T> T withAadhaar(Function<ProveAadhaar, T> work) {
    return in(
        (own, user) -> work.apply(new ProveAadhaar(own.getProvider(CaseProvider.class), user)));
  }

  <T> T withDocuments(Function<Documents, T> work) {
    return in(
        (own, user) ->
            work.apply(
                new Documents(
                    own.getProvider(DocumentProvider.class), own.getContext().getRealm(), user)));
  }

  /** All pictures of the person's, by their ids. */
  Map<String, StoredDocument> pictures() {
    return in(
        (own, user) ->
            own.getProvider(DocumentProvider.class).list(own.getContext().getRealm(), user).stream()
                .collect(Collectors.toMap(StoredDocument::id, Function.identity())));
  }

  /** Work of the person's in a session that is about it alone. */
  private interface Act<T> {
    T run(KeycloakSession own, UserModel user);
  }
}
