package io.doorstep.storage.onboarding;

import java.util.Set;

import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

import io.doorstep.spi.onboarding.OnboardingProvider;
import org.jspecify.annotations.Nullable;

/** Learns of accounts that people and admins change, and of users imported into a realm. */
final class AccountEventListener implements EventListenerProvider {

  private static final Set<EventType> CHANGES =
      Set.of(EventType.UPDATE_PROFILE, EventType.UPDATE_EMAIL, EventType.VERIFY_EMAIL);

  private static final Set<OperationType> ADMIN_CHANGES =
      Set.of(OperationType.CREATE, OperationType.UPDATE);

  private static final String USERS = "users/";

  private final KeycloakSession session;

  AccountEventListener(KeycloakSession session) {
    this.session = session;
  }

  @Override
  public void onEvent(Event event) {
    if (CHANGES.contains(event.getType()) && event.getUserId() != null) {
      changed(event.getRealmId(), event.getUserId());
    }
  }

  @Override
  public void onEvent(AdminEvent event, boolean includeRepresentation) {
    String path = event.getResourcePath();
    if (event.getResourceType() == ResourceType.USER
        && ADMIN_CHANGES.contains(event.getOperationType())
        && path != null
        && path.startsWith(USERS)) {
      changed(event.getRealmId(), path.substring(USERS.length()));
    }
  }

  private void changed(String realmId, String userId) {
    @Nullable RealmModel realm = session.realms().getRealm(realmId);
    @Nullable UserModel user = realm == null ? null : session.users().getUserById(realm, userId);
    if (user != null) {
      session.getProvider(OnboardingProvider.class).changed(realm, user);
    }
  }

  @Override
  public void close() {}
}
