package io.doorstep.storage.onboarding;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;

import io.doorstep.spi.onboarding.AccountType;
import io.doorstep.spi.onboarding.AccountType.Grants;
import io.doorstep.spi.onboarding.AccountTypeProvider;
import io.doorstep.spi.onboarding.OnboardingProvider;
import io.doorstep.storage.branch.TypeGroup;
import org.jspecify.annotations.Nullable;

/** Account types from the components of the realm, which Keycloak caches with the realm. */
final class ConfiguredAccountTypeProvider implements AccountTypeProvider {

  private final KeycloakSession session;

  ConfiguredAccountTypeProvider(KeycloakSession session) {
    this.session = session;
  }

  @Override
  public List<AccountType> list(RealmModel realm) {
    return configs(realm).map(AccountTypeConfig::type).toList();
  }

  @Override
  public Optional<AccountType> byDefault(RealmModel realm) {
    return configs(realm)
        .filter(AccountTypeConfig::isDefault)
        .map(AccountTypeConfig::type)
        .findFirst()
        .or(() -> onlyOpen(realm));
  }

  private Optional<AccountType> onlyOpen(RealmModel realm) {
    List<AccountType> open = list(realm).stream().filter(type -> type.creation().isOpen()).toList();
    return open.size() == 1 ? Optional.of(open.get(0)) : Optional.empty();
  }

  private static Stream<AccountTypeConfig> configs(RealmModel realm) {
    return realm
        .getComponentsStream(realm.getId(), AccountTypeProvider.class.getName())
        .sorted(Comparator.comparing(ComponentModel::getName))
        .map(AccountTypeConfig::new);
  }

  @Override
  public void assign(RealmModel realm, UserModel user, AccountType type) {
    @Nullable String present = user.getFirstAttribute(ACCOUNT_TYPE_ATTRIBUTE);
    if (!type.id().equals(present)) {
      // an approval was for what the account was
      user.removeAttribute(OnboardingProvider.APPROVAL_ATTRIBUTE);
      Optional.ofNullable(present)
          .flatMap(id -> find(realm, id))
          .ifPresent(previous -> take(realm, user, previous.grants()));
    }
    give(realm, user, type.grants());
    user.setSingleAttribute(ACCOUNT_TYPE_ATTRIBUTE, type.id());
    if (type.creation().approvalRequired()) {
      awaitApproval(user);
    }
    session.getProvider(OnboardingProvider.class).changed(realm, user);
  }

  /** Disabled, it is closed to every flow and grant, whether or not they ask for the approval. */
  private static void awaitApproval(UserModel user) {
    @Nullable String approval = user.getFirstAttribute(OnboardingProvider.APPROVAL_ATTRIBUTE);
    if (OnboardingProvider.APPROVED.equals(approval)) {
      return;
    }
    if (approval == null) {
      user.setSingleAttribute(
          OnboardingProvider.APPROVAL_ATTRIBUTE, OnboardingProvider.APPROVAL_PENDING);
    }
    user.setEnabled(false);
  }

  private void take(RealmModel realm, UserModel user, Grants grants) {
    for (String name : grants.roles()) {
      @Nullable RoleModel role = realm.getRole(name);
      if (role != null) {
        user.deleteRoleMapping(role);
      }
    }
    TypeGroup.of(session, realm, grants).ifPresent(user::leaveGroup);
  }

  /** A role or group that an admin has removed since is none that could be given. */
  private void give(RealmModel realm, UserModel user, Grants grants) {
    for (String name : grants.roles()) {
      @Nullable RoleModel role = realm.getRole(name);
      if (role != null) {
        user.grantRole(role);
      }
    }
    TypeGroup.of(session, realm, grants).ifPresent(user::joinGroup);
  }

  @Override
  public void close() {}
}
