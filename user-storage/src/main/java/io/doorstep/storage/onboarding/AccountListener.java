package io.doorstep.storage.onboarding;

import java.util.Map;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel.RoleGrantedEvent;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;

import io.doorstep.spi.contact.ContactConfirmedEvent;
import io.doorstep.spi.onboarding.OnboardingProvider;

/**
 * Learns of accounts wherever they come from. Keycloak tells of no creation as such, but whoever is
 * created, by registration, admin, broker or federation, is granted the realm's default role first.
 * Imported realms bring their users as they are; for users imported into a realm there is {@link
 * AccountEventListener}.
 */
final class AccountListener implements ProviderEventListener {

  @Override
  public void onEvent(ProviderEvent event) {
    if (event instanceof RoleGrantedEvent granted) {
      if (granted.getRole().getContainer() instanceof RealmModel realm
          && granted.getRole().equals(realm.getDefaultRole())) {
        changed(granted.getKeycloakSession(), realm, granted.getUser());
      }
    } else if (event instanceof ContactConfirmedEvent confirmed) {
      changed(confirmed.session(), confirmed.realm(), confirmed.user());
    } else if (event instanceof UserModel.UserRemovedEvent removed) {
      changed(removed.getKeycloakSession(), removed.getRealm(), removed.getUser());
    } else if (event instanceof RealmModel.RealmPostCreateEvent created) {
      changedAll(created.getKeycloakSession(), created.getCreatedRealm());
    }
  }

  private static void changed(KeycloakSession session, RealmModel realm, UserModel user) {
    onboarding(session).changed(realm, user);
  }

  /** An imported attribute is no code yet. */
  private static void changedAll(KeycloakSession session, RealmModel realm) {
    session
        .users()
        .searchForUserStream(realm, Map.of())
        .forEach(user -> changed(session, realm, user));
  }

  private static OnboardingProvider onboarding(KeycloakSession session) {
    return session.getProvider(OnboardingProvider.class);
  }
}
