package io.doorstep.storage.onboarding;

import java.util.LinkedHashMap;
import java.util.Map;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.cache.authorization.CachedStoreFactoryProvider;

import io.doorstep.spi.kyc.CaseProvider;
import io.doorstep.spi.onboarding.AccountTypeProvider;
import io.doorstep.spi.onboarding.OnboardingProgress;
import io.doorstep.spi.onboarding.OnboardingProvider;
import io.doorstep.spi.usercode.UserCodeProvider;

/** Collects the accounts that change in a transaction, to settle each of them once at its end. */
final class DoorstepOnboardingProvider implements OnboardingProvider {

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
    session
        .users()
        .searchForUserStream(realm, Map.of())
        .filter(user -> user.getFirstAttribute(UserCodeProvider.USER_CODE_ATTRIBUTE) == null)
        .forEach(user -> changed(realm, user));
  }

  @Override
  public void close() {}
}
