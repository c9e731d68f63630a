package io.doorstep.rest.setup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.userprofile.config.UPConfig;
import org.keycloak.util.JsonSerialization;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a realm needs, as it would stand in a realm file.
 *
 * @param realm the whole template
 * @param settings the members of the realm itself, without its parts: flows, scopes, roles
 * @param userProfile attributes that the realm's user profile needs
 */
record RealmTemplate(RealmRepresentation realm, ObjectNode settings, UPConfig userProfile) {

  // shipped beside the authenticators that they name; resources of one class path, whatever the jar
  private static final String REALM = "/META-INF/doorstep/realm-template.json";
  private static final String USER_PROFILE = "/META-INF/doorstep/user-profile.json";

  /** What is a thing of its own in the realm, or a choice between such. */
  private static final List<String> PARTS =
      List.of(
          "roles",
          "clients",
          "clientScopes",
          "defaultDefaultClientScopes",
          "requiredActions",
          "authenticationFlows",
          "authenticatorConfig",
          "components",
          "clientProfiles",
          "clientPolicies",
          "browserFlow",
          "registrationFlow",
          "resetCredentialsFlow");

  static RealmTemplate load() {
    ObjectNode settings = read(REALM, ObjectNode.class);
    settings.remove(PARTS);
    return new RealmTemplate(
        read(REALM, RealmRepresentation.class), settings, read(USER_PROFILE, UPConfig.class));
  }

  private static <T> T read(String resource, Class<T> type) {
    try (InputStream json = RealmTemplate.class.getResourceAsStream(resource)) {
      return JsonSerialization.readValue(json, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
