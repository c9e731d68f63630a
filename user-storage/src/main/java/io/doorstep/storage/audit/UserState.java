package io.doorstep.storage.audit;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

import io.doorstep.spi.audit.AuditChanges;
import org.jspecify.annotations.Nullable;

/**
 * What there is to know of a user's account at a time, by field. Passwords and the like are not
 * part of it.
 */
record UserState(Map<String, List<String>> values) {

  private static final UserState NOBODY = new UserState(Map.of());

  /** As the transaction of the session has it. */
  static UserState now(KeycloakSession session, String realmId, String userId) {
    @Nullable RealmModel realm = session.realms().getRealm(realmId);
    return Optional.ofNullable(realm)
        .map(present -> session.users().getUserById(present, userId))
        .map(UserState::of)
        .orElse(NOBODY);
  }

  /** As it was before the transaction, and is for everybody else. */
  static UserState committed(KeycloakSession session, String realmId, String userId) {
    return OwnTransaction.call(
        session.getKeycloakSessionFactory(), realmId, nested -> now(nested, realmId, userId));
  }

  private static UserState of(UserModel user) {
    Map<String, List<String>> values = new TreeMap<>();
    user.getAttributes().forEach((name, all) -> values.put(name, withoutNulls(all)));
    values.put("enabled", List.of(String.valueOf(user.isEnabled())));
    values.put("emailVerified", List.of(String.valueOf(user.isEmailVerified())));
    values.put("requiredActions", user.getRequiredActionsStream().sorted().toList());
    values.put("roles", user.getRoleMappingsStream().map(UserState::name).sorted().toList());
    values.put(
        "groups", user.getGroupsStream().map(KeycloakModelUtils::buildGroupPath).sorted().toList());
    values.values().removeIf(List::isEmpty);
    return new UserState(values);
  }

  /** What a user does not have may stand among its attributes as a null. */
  private static List<String> withoutNulls(List<String> values) {
    return values.stream().filter(Objects::nonNull).toList();
  }

  private static String name(RoleModel role) {
    return role.isClientRole()
        ? "%s/%s".formatted(((ClientModel) role.getContainer()).getClientId(), role.getName())
        : role.getName();
  }

  /** What is different in another state, and only that. */
  AuditChanges changesTo(UserState other) {
    Map<String, Object> before = new TreeMap<>();
    Map<String, Object> after = new TreeMap<>();
    TreeSet<String> fields = new TreeSet<>(values.keySet());
    fields.addAll(other.values.keySet());
    for (String field : fields) {
      @Nullable List<String> old = values.get(field);
      @Nullable List<String> now = other.values.get(field);
      if (old != null && !old.equals(now)) {
        before.put(field, AuditMask.ofUser(field, old));
      }
      if (now != null && !now.equals(old)) {
        after.put(field, AuditMask.ofUser(field, now));
      }
    }
    return new AuditChanges(before, after);
  }
}
