package io.doorstep.storage.audit;

import java.util.HashSet;
import java.util.Set;

import org.keycloak.models.KeycloakSession;

import io.doorstep.spi.audit.AuditChanges;
import org.jspecify.annotations.Nullable;

/**
 * What a transaction changed in accounts, told once for each: several acts on one account are one
 * change of it.
 */
final class UserChanges {

  private static final String ATTRIBUTE = "doorstep.audit-user-changes";

  private final KeycloakSession session;
  private final Set<String> told = new HashSet<>();

  private UserChanges(KeycloakSession session) {
    this.session = session;
  }

  static UserChanges of(KeycloakSession session) {
    @Nullable UserChanges present = session.getAttribute(ATTRIBUTE, UserChanges.class);
    if (present != null) {
      return present;
    }
    UserChanges changes = new UserChanges(session);
    session.setAttribute(ATTRIBUTE, changes);
    return changes;
  }

  /** To be asked at the end of the transaction. */
  AuditChanges tell(String realmId, String userId) {
    return told.add(userId)
        ? UserState.committed(session, realmId, userId)
            .changesTo(UserState.now(session, realmId, userId))
        : AuditChanges.NONE;
  }
}
