package io.doorstep.storage.onboarding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.representations.userprofile.config.UPConfig;
import org.keycloak.userprofile.UserProfileProvider;

import io.doorstep.spi.branch.BranchProvider;
import io.doorstep.spi.onboarding.AccountType;
import io.doorstep.spi.onboarding.AccountType.Management;
import io.doorstep.spi.onboarding.AccountTypeProvider;
import io.doorstep.spi.onboarding.ProfileFields;
import io.doorstep.storage.branch.TypeGroup;
import org.jspecify.annotations.Nullable;

/** Whether what an account type names is there in its realm. */
final class AccountTypeCheck {

  private final KeycloakSession session;
  private final RealmModel realm;

  AccountTypeCheck(KeycloakSession session, RealmModel realm) {
    this.session = session;
    this.realm = realm;
  }

  /**
   * Checks a component before it is stored.
   *
   * @throws ComponentValidationException naming what is unknown
   */
  void requireValid(ComponentModel component) {
    AccountType type = new AccountTypeConfig(component).type();
    requireRoles(AccountTypeProperty.ROLES, type.grants().roles());
    requireRoles(AccountTypeProperty.CREATORS, type.creation().creators());
    requireGroup(type.grants());
    requireManagement(type);
    requireOnlyOne(component);
    @Nullable String unknown = unknownField(type.requiredFields());
    // an import may bring the user profile after its account types: they are checked once more
    // when the realm is complete
    if (unknown != null && !isBeingImported()) {
      throw unknown(AccountTypeProperty.REQUIRED_FIELDS, unknown);
    }
  }

  /**
   * Checks the fields of all account types of a realm that has been made.
   *
   * @throws ComponentValidationException naming what is unknown
   */
  void requireFields(List<AccountType> types) {
    for (AccountType type : types) {
      @Nullable String unknown = unknownField(type.requiredFields());
      if (unknown != null) {
        throw unknown(AccountTypeProperty.REQUIRED_FIELDS, unknown);
      }
    }
  }

  static ComponentValidationException unknown(AccountTypeProperty property, String value) {
    return new ComponentValidationException(
        "''{0}'': there is no ''{1}''", property.label(), value);
  }

  private void requireRoles(AccountTypeProperty property, Set<String> roles) {
    for (String role : roles) {
      if (realm.getRole(role) == null) {
        throw unknown(property, role);
      }
    }
  }

  private void requireGroup(AccountType.Grants grants) {
    @Nullable String path = grants.group();
    if (path != null && TypeGroup.of(session, realm, grants).isEmpty()) {
      throw unknown(AccountTypeProperty.GROUP, path);
    }
  }

  /** An account must have a group by which Keycloak's admin permissions know who manages it. */
  private void requireManagement(AccountType type) {
    Management management = type.management();
    requireRoles(AccountTypeProperty.MANAGERS, management.managers());
    requireRoles(AccountTypeProperty.EVERYWHERE_MANAGERS, management.everywhereManagers());
    if (!management.everywhereManagers().isEmpty()
        && !management.isByBranch()
        && type.grants().group() == null) {
      throw new ComponentValidationException(
          "''{0}'': an account type that is managed everywhere needs a group",
          AccountTypeProperty.EVERYWHERE_MANAGERS.label());
    }
    @Nullable String branch = management.defaultBranch();
    if (branch != null && session.getProvider(BranchProvider.class).find(realm, branch).isEmpty()) {
      throw unknown(AccountTypeProperty.DEFAULT_BRANCH, branch);
    }
  }

  private void requireOnlyOne(ComponentModel component) {
    List<ComponentModel> others = new ArrayList<>();
    realm
        .getComponentsStream(realm.getId(), AccountTypeProvider.class.getName())
        .filter(other -> !other.getId().equals(component.getId()))
        .forEach(others::add);
    if (others.stream().anyMatch(other -> other.getName().equals(component.getName()))) {
      throw new ComponentValidationException(
          "The realm already has an account type ''{0}''", component.getName());
    }
    if (new AccountTypeConfig(component).isDefault()
        && others.stream().anyMatch(other -> new AccountTypeConfig(other).isDefault())) {
      throw new ComponentValidationException("The realm already has a default account type");
    }
  }

  private @Nullable String unknownField(List<String> fields) {
    UPConfig profile = session.getProvider(UserProfileProvider.class).getConfiguration();
    return fields.stream()
        .filter(field -> profile.getAttribute(ProfileFields.attributeOf(field)) == null)
        .findFirst()
        .orElse(null);
  }

  /** What others can not see yet has not been committed. */
  private boolean isBeingImported() {
    return KeycloakModelUtils.runJobInTransactionWithResult(
        session.getKeycloakSessionFactory(),
        other -> other.realms().getRealm(realm.getId()) == null);
  }
}
