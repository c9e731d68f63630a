package io.doorstep.storage.onboarding;

import java.util.Map;

import org.keycloak.authorization.fgap.AdminPermissionsSchema;
import org.keycloak.models.ClientModel;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;

import io.doorstep.spi.contact.ContactConfirmedEvent;
import io.doorstep.spi.onboarding.OnboardingProvider;

/**
 * Learns of accounts wherever they come from. Keycloak tells of no creation as such, but whoever is
 * created, by registration, admin, broker or federation, is granted the realm's default role first.
 * Roles and groups decide who manages an account, so they are listened to as well. Imported realms
 * bring their users as they are; for users imported into a realm there is {@link
 * AccountEventListener}.
 */
final class AccountListener implements ProviderEventListener {

  @Override
  public void onEvent(ProviderEvent event) {
    if (event instanceof RoleModel.RoleGrantedEvent granted) {
      changed(granted.getKeycloakSession(), granted.getRole(), granted.getUser());
    } else if (event instanceof RoleModel.RoleRevokedEvent revoked) {
      changed(revoked.getKeycloakSession(), revoked.getRole(), revoked.getUser());
    } else if (event instanceof GroupModel.GroupMemberJoinEvent joined) {
      changed(joined.getKeycloakSession(), joined.getRealm(), joined.getUser());
    } else if (event instanceof GroupModel.GroupMemberLeaveEvent left) {
      changed(left.getKeycloakSession(), left.getRealm(), left.getUser());
    } else if (event instanceof ContactConfirmedEvent confirmed) {
      changed(confirmed.session(), confirmed.realm(), confirmed.user());
    } else if (event instanceof UserModel.UserRemovedEvent removed) {
      changed(removed.getKeycloakSession(), removed.getRealm(), removed.getUser());
    } else if (event instanceof RealmModel.RealmPostCreateEvent created) {
      changedAll(created.getKeycloakSession(), created.getCreatedRealm());
    }
  }

  private static void changed(KeycloakSession session, RoleModel role, UserModel user) {
    if (role.getContainer() instanceof RealmModel realm) {
      changed(session, realm, user);
    } else if (role.getContainer() instanceof ClientModel client) {
      changed(session, client.getRealm(), user);
    }
  }

  private static void changed(KeycloakSession session, RealmModel realm, UserModel user) {
    onboarding(session).changed(realm, user);
  }

  /** An imported attribute is no code yet; nor does it matter whom the importer may see. */
  private static void changedAll(KeycloakSession session, RealmModel realm) {
    AdminPermissionsSchema.runWithoutAuthorization(
        session,
        () ->
            session
                .users()
                .searchForUserStream(realm, Map.of())
                .forEach(user -> changed(session, realm, user)));
  }

  private static OnboardingProvider onboarding(KeycloakSession session) {
    return session.getProvider(OnboardingProvider.class);
  }
}
