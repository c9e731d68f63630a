package io.doorstep.rest.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

import io.doorstep.spi.consent.Consent;
import io.doorstep.spi.consent.ConsentProvider;
import io.doorstep.spi.document.DocumentProvider;
import io.doorstep.spi.document.StoredDocument;
import io.doorstep.spi.erasure.Erasure;
import io.doorstep.spi.erasure.ErasureProvider;
import io.doorstep.spi.kyc.CaseHistoryEntry;
import io.doorstep.spi.kyc.CaseProvider;
import io.doorstep.spi.kyc.KycCase;

/** A user asks for all that is kept about them. */
public final class ExportAccount {

  /**
   * All that is kept about a user; pictures are had by their ids.
   *
   * @param account by user attribute
   */
  public record Export(
      Map<String, List<String>> account,
      KycCase kyc,
      List<CaseHistoryEntry> history,
      List<StoredDocument> documents,
      List<Consent> consents,
      Optional<Erasure> erasure) {}

  private final KeycloakSession session;
  private final RealmModel realm;

  public ExportAccount(KeycloakSession session) {
    this.session = session;
    this.realm = session.getContext().getRealm();
  }

  public Export export(UserModel user) {
    CaseProvider cases = session.getProvider(CaseProvider.class);
    KycCase kyc = cases.of(user);
    return new Export(
        new TreeMap<>(user.getAttributes()),
        kyc,
        cases.history(user),
        session.getProvider(DocumentProvider.class).list(realm, user),
        session.getProvider(ConsentProvider.class).list(realm, user),
        session.getProvider(ErasureProvider.class).find(realm, user));
  }
}
