package io.doorstep.rest.setup;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.userprofile.config.UPAttribute;
import org.keycloak.representations.userprofile.config.UPConfig;
import org.keycloak.userprofile.UserProfileProvider;

/** Attributes of the user profile. */
final class UserProfileStep implements SetupStep {

  private static final String TYPE = "user-profile-attribute";

  @Override
  public void run(
      KeycloakSession session, RealmModel realm, RealmTemplate template, SetupReport report) {
    UserProfileProvider provider = session.getProvider(UserProfileProvider.class);
    UPConfig profile = provider.getConfiguration();
    boolean complete = true;
    for (UPAttribute attribute : template.userProfile().getAttributes()) {
      if (profile.getAttribute(attribute.getName()) == null) {
        profile.addOrReplaceAttribute(attribute);
        report.created(TYPE, attribute.getName());
        complete = false;
      } else {
        report.left(TYPE, attribute.getName());
      }
    }
    if (!complete) {
      provider.setConfiguration(profile);
    }
  }
}
