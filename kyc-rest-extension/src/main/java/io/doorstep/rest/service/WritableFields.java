package io.doorstep.rest.service;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.representations.userprofile.config.UPAttributePermissions;
import org.keycloak.userprofile.UserProfileConstants;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileProvider;

import org.jspecify.annotations.Nullable;

/** The user attributes that the realm lets its users write. */
final class WritableFields {

  private WritableFields() {}

  static Set<String> ofNewUsers(KeycloakSession session) {
    UserProfileProvider profiles = session.getProvider(UserProfileProvider.class);
    Set<String> writable =
        new HashSet<>(
            profiles
                .create(UserProfileContext.REGISTRATION, Map.of())
                .getAttributes()
                .getWritable()
                .keySet());
    // Keycloak itself lets everybody choose a username at registration, whatever the permissions
    if (session.getContext().getRealm().isRegistrationEmailAsUsername()
        || !usersEditUsername(profiles)) {
      writable.remove(UserModel.USERNAME);
    }
    return writable;
  }

  static Set<String> of(KeycloakSession session, UserModel user) {
    Set<String> writable =
        new HashSet<>(
            session
                .getProvider(UserProfileProvider.class)
                .create(UserProfileContext.ACCOUNT, user)
                .getAttributes()
                .getWritable()
                .keySet());
    if (!session.getContext().getRealm().isEditUsernameAllowed()) {
      writable.remove(UserModel.USERNAME);
    }
    return writable;
  }

  private static boolean usersEditUsername(UserProfileProvider profiles) {
    @Nullable UPAttributePermissions permissions =
        profiles.getConfiguration().getAttribute(UserModel.USERNAME).getPermissions();
    return permissions == null
        || permissions.isEmpty()
        || permissions.getEdit().contains(UserProfileConstants.ROLE_USER);
  }
}
