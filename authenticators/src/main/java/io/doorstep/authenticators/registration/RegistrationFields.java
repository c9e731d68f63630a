package io.doorstep.authenticators.registration;

import java.util.Map;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.representations.userprofile.config.UPAttributePermissions;
import org.keycloak.userprofile.Attributes;
import org.keycloak.userprofile.UserProfileConstants;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileProvider;

import io.doorstep.spi.contact.ContactProvider;

/**
 * What a realm's registration form asks for beyond the profile's ordinary fields.
 *
 * @param username false if the e-mail address serves as username, or if the profile does not let
 *     users edit theirs: then one is generated
 * @param mobile whether the profile shows users their {@code phoneNumber}; they need not be allowed
 *     to edit it, since a number changes by proof only
 * @param mobileRequired whether the profile requires {@code phoneNumber}
 * @param password whether a password is asked for; Keycloak's page shows its fields below the
 *     username, or below the e-mail address that serves as one
 */
record RegistrationFields(
    boolean username, boolean mobile, boolean mobileRequired, boolean password) {

  static RegistrationFields of(
      KeycloakSession session, RealmModel realm, boolean passwordConfigured) {
    UserProfileProvider profiles = session.getProvider(UserProfileProvider.class);
    Attributes attributes =
        profiles.create(UserProfileContext.REGISTRATION, Map.of()).getAttributes();
    boolean emailAsUsername = realm.isRegistrationEmailAsUsername();
    boolean username = !emailAsUsername && usersEditUsername(profiles);
    boolean mobile = attributes.getReadable().containsKey(ContactProvider.PHONE_NUMBER_ATTRIBUTE);
    return new RegistrationFields(
        username,
        mobile,
        mobile && attributes.isRequired(ContactProvider.PHONE_NUMBER_ATTRIBUTE),
        passwordConfigured && (username || emailAsUsername));
  }

  /** Keycloak itself lets everybody choose a username at registration, whatever the permissions. */
  private static boolean usersEditUsername(UserProfileProvider profiles) {
    UPAttributePermissions permissions =
        profiles.getConfiguration().getAttribute(UserModel.USERNAME).getPermissions();
    return permissions == null
        || permissions.isEmpty()
        || permissions.getEdit().contains(UserProfileConstants.ROLE_USER);
  }
}
