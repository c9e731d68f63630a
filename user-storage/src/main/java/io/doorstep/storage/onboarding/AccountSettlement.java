package io.doorstep.storage.onboarding;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.keycloak.authorization.fgap.AdminPermissionsSchema;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

import io.doorstep.spi.onboarding.NationalIdProvider;
import io.doorstep.spi.onboarding.StatisticsProvider;
import io.doorstep.spi.usercode.UserCodeProvider;
import org.jspecify.annotations.Nullable;

/**
 * Gives new accounts their codes, puts each account where it belongs and counts changed ones, at
 * the end of the transaction that made or changed them: by then it is known what they are, and the
 * counters are locked for a moment only.
 */
final class AccountSettlement extends AbstractKeycloakTransaction {

  private final KeycloakSession session;
  private final Map<String, RealmModel> realmOfChanged;

  AccountSettlement(KeycloakSession session, Map<String, RealmModel> realmOfChanged) {
    this.session = session;
    this.realmOfChanged = realmOfChanged;
  }

  @Override
  protected void commitImpl() {
    settle();
  }

  void settle() {
    // settling may change an account, which is no news; nobody waits for another in a circle
    Map<String, RealmModel> changed = new TreeMap<>(realmOfChanged);
    // it finds what there is, whoever made the change and whatever they may see
    AdminPermissionsSchema.runWithoutAuthorization(session, () -> settle(changed));
  }

  private void settle(Map<String, RealmModel> changed) {
    changed.forEach((userId, realm) -> settle(realm, userId));
    SortedMap<String, RealmModel> realms = new TreeMap<>();
    changed.values().forEach(realm -> realms.put(realm.getId(), realm));
    realms.values().forEach(realm -> count(realm, changed));
  }

  private void count(RealmModel realm, Map<String, RealmModel> changed) {
    Set<String> userIds =
        changed.entrySet().stream()
            .filter(account -> account.getValue().getId().equals(realm.getId()))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    session.getProvider(StatisticsProvider.class).count(realm, userIds);
  }

  private void settle(RealmModel realm, String userId) {
    @Nullable UserModel user = session.users().getUserById(realm, userId);
    if (user != null && user.getServiceAccountClientLink() == null) {
      session.getProvider(UserCodeProvider.class).assign(realm, user);
      if (!session.getProvider(NationalIdProvider.class).record(realm, user)) {
        throw new ModelDuplicateException("The national ID number is another user's");
      }
      new AccountRow(session, realm).settle(user);
    }
  }

  @Override
  protected void rollbackImpl() {
    // nothing has been done yet
  }
}
