package io.doorstep.storage.onboarding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.cache.authorization.CachedStoreFactoryProvider;

import io.doorstep.spi.kyc.CaseProvider;
import io.doorstep.spi.onboarding.AccountTypeProvider;
import io.doorstep.spi.onboarding.OnboardingProgress;
import io.doorstep.spi.onboarding.OnboardingProvider;
import io.doorstep.spi.usercode.UserCodeProvider;
import io.doorstep.storage.jpa.FederatedUsers;

/** Collects the accounts that change in a transaction, to settle each of them once at its end. */
final class DoorstepOnboardingProvider implements OnboardingProvider {

  private static final int PAGE = 1_000;

  private final KeycloakSession session;
  private final Map<String, RealmModel> realmOfChanged = new LinkedHashMap<>();

  DoorstepOnboardingProvider(KeycloakSession session) {
    this.session = session;
  }

  @Override
  public OnboardingProgress progress(RealmModel realm, UserModel user) {
    return new AccountProgress(
            session.getProvider(AccountTypeProvider.class), session.getProvider(CaseProvider.class))
        .of(realm, user);
  }

  @Override
  public void changed(RealmModel realm, UserModel user) {
    if (realmOfChanged.isEmpty()) {
      session.getTransactionManager().enlistPrepare(new AccountSettlement(session, realmOfChanged));
    }
    if (realm.isAdminPermissionsEnabled()) {
      // settling may make a branch with its permissions, and by then nothing can be enlisted that
      // this needs to tell the caches
      session.getProvider(CachedStoreFactoryProvider.class);
    }
    realmOfChanged.put(user.getId(), realm);
  }

  @Override
  public void settle(RealmModel realm, UserModel user) {
    new AccountSettlement(session, Map.of(user.getId(), realm)).settle();
  }

  @Override
  public void adopt(RealmModel realm) {
    List<String> page = withoutCode(realm, "");
    while (!page.isEmpty()) {
      page.stream()
          .map(userId -> session.users().getUserById(realm, userId))
          .filter(Objects::nonNull)
          .forEach(user -> changed(realm, user));
      page = withoutCode(realm, page.get(page.size() - 1));
    }
    FederatedUsers.among(() -> session.users().searchForUserStream(realm, Map.of()), realm)
        .filter(user -> user.getFirstAttribute(UserCodeProvider.USER_CODE_ATTRIBUTE) == null)
        .forEach(user -> changed(realm, user));
  }

  /** Ids of some who have no user ID, in order. */
  private List<String> withoutCode(RealmModel realm, String after) {
    return session
        .getProvider(JpaConnectionProvider.class)
        .getEntityManager()
        .createNamedQuery("UserCode.missing", String.class)
        .setParameter("realmId", realm.getId())
        .setParameter("after", after)
        .setMaxResults(PAGE)
        .getResultList();
  }

  @Override
  public void close() {}
}
