package io.doorstep.rest.setup;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.ModelToRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.storage.DatastoreProvider;
import org.keycloak.util.JsonSerialization;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Settings of the realm itself: brute-force protection, languages, themes, passkeys. Applied once;
 * from then on they are the admin's.
 */
final class SettingsStep implements SetupStep {

  private static final String TYPE = "settings";
  private static final String NAME = "realm";

  /** Realm attribute: {@code true} once the settings have been applied. */
  private static final String APPLIED = "doorstep.settings-applied";

  /** Adds to maps and lists, such as the realm's attributes and languages, and replaces values. */
  private static final ObjectMapper MERGING =
      JsonSerialization.mapper.copy().setDefaultMergeable(true);

  @Override
  public void run(
      KeycloakSession session, RealmModel realm, RealmTemplate template, SetupReport report) {
    if (realm.getAttribute(APPLIED, false)) {
      report.left(TYPE, NAME);
      return;
    }
    // read, change and write the whole, as the admin console does: an update of a part of it
    // resets settings that it does not name
    RealmRepresentation settings = ModelToRepresentation.toRepresentation(session, realm, false);
    try {
      MERGING.readerForUpdating(settings).readValue(wanted(realm, template));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    session
        .getProvider(DatastoreProvider.class)
        .getExportImportManager()
        .updateRealm(settings, realm);
    realm.setAttribute(APPLIED, true);
    report.changed(TYPE, NAME);
  }

  /** The template's settings, without the attributes that the realm has values for. */
  private static ObjectNode wanted(RealmModel realm, RealmTemplate template) {
    ObjectNode wanted = template.settings().deepCopy();
    wanted.withObject("/attributes").remove(realm.getAttributes().keySet());
    return wanted;
  }
}
