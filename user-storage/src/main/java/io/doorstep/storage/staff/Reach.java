package io.doorstep.storage.staff;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.RoleUtils;

import io.doorstep.spi.onboarding.AccountType;
import io.doorstep.spi.onboarding.AccountTypeProvider;
import org.jspecify.annotations.Nullable;

/**
 * Whether staff may manage an account by its type. Not if it has been given power beyond that type:
 * whoever could then set its password would have that power, too.
 */
public final class Reach {

  /** Realm role of who decides on cases. */
  private static final String REVIEWER = "kyc-reviewer";

  private final RealmModel realm;
  private final Set<String> staffRoles;

  public Reach(KeycloakSession session, RealmModel realm) {
    this.realm = realm;
    this.staffRoles =
        session.getProvider(AccountTypeProvider.class).list(realm).stream()
            .map(AccountType::management)
            .flatMap(
                management ->
                    Stream.concat(
                        management.managers().stream(), management.everywhereManagers().stream()))
            .collect(Collectors.toSet());
    staffRoles.add(REVIEWER);
  }

  public boolean isBeyond(UserModel user, @Nullable AccountType type) {
    Set<RoleModel> given = new HashSet<>(RoleUtils.getDeepUserRoleMappings(user));
    given.removeAll(ofType(type));
    return given.stream().anyMatch(this::isPower);
  }

  private Set<RoleModel> ofType(@Nullable AccountType type) {
    Stream<String> names = type == null ? Stream.of() : type.grants().roles().stream();
    Set<RoleModel> roles =
        names.map(realm::getRole).filter(Objects::nonNull).collect(Collectors.toSet());
    roles.add(realm.getDefaultRole());
    return RoleUtils.expandCompositeRoles(roles);
  }

  private boolean isPower(RoleModel role) {
    if (!role.isClientRole()) {
      return staffRoles.contains(role.getName());
    }
    return role.getContainer() instanceof ClientModel client
        && (client.getClientId().equals(Constants.REALM_MANAGEMENT_CLIENT_ID)
            || client.equals(realm.getMasterAdminClient()));
  }
}
