package io.doorstep.rest.service;

import java.util.ArrayList;
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
import io.doorstep.spi.login.LoginEntry;
import io.doorstep.spi.login.LoginHistoryProvider;
import io.doorstep.spi.login.LoginPage;
import io.doorstep.spi.login.LoginQuery;
import io.doorstep.spi.staff.StaffScope;
import org.jspecify.annotations.Nullable;

/** A user asks for all that is kept about them. */
public final class ExportAccount {

  private static final int PAGE_SIZE = 500;

  /**
   * All that is kept about a user; pictures are had by their ids, and what is in a wallet by its
   * own list.
   *
   * @param account by user attribute
   */
  public record Export(
      Map<String, List<String>> account,
      KycCase kyc,
      List<CaseHistoryEntry> history,
      List<StoredDocument> documents,
      List<Consent> consents,
      List<LoginEntry> logins,
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
        logins(user),
        session.getProvider(ErasureProvider.class).find(realm, user));
  }

  /** As many as the realm keeps. */
  private List<LoginEntry> logins(UserModel user) {
    LoginHistoryProvider history = session.getProvider(LoginHistoryProvider.class);
    List<LoginEntry> logins = new ArrayList<>();
    LoginQuery.@Nullable Cursor after = null;
    do {
      LoginPage page =
          history.list(
              realm,
              new LoginQuery(
                  StaffScope.ALL, user.getId(), null, null, null, null, after, PAGE_SIZE));
      logins.addAll(page.items());
      after = page.next();
    } while (after != null);
    return logins;
  }
}
