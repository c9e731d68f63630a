package io.doorstep.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A demo realm, mostly a copy of one that belongs to one test: it may change what it likes, and it
 * is gone afterwards.
 */
public final class TestRealm implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int KEY_BITS = 2_048;

  /** Of all copies, since a server takes long for the two that it makes for a realm without. */
  private static final String PRIVATE_KEY = privateKey();

  private final KeycloakServer server;
  private final Keycloak admin;
  private final String name;
  private final boolean copy;

  private TestRealm(KeycloakServer server, Keycloak admin, String name, boolean copy) {
    this.server = server;
    this.admin = admin;
    this.name = name;
    this.copy = copy;
  }

  /**
   * A demo realm as it was imported when the server started. It is everybody's: who uses it leaves
   * its settings alone.
   */
  public static TestRealm imported(KeycloakServer server, String name) {
    return new TestRealm(server, server.admin(), name, false);
  }

  /**
   * Makes a copy under a name of its own.
   *
   * @param template the demo realm to copy, such as {@code mobile}
   */
  public static TestRealm copyOf(KeycloakServer server, String template) {
    return copyOf(server, template, List.of());
  }

  /**
   * Makes a copy with more people in it.
   *
   * @param people who are imported with the realm, so what is said of their contacts is believed
   */
  public static TestRealm copyOf(
      KeycloakServer server, String template, List<UserRepresentation> people) {
    String name = template + "-" + UUID.randomUUID().toString().substring(0, 8);
    ObjectNode representation = read(template, name);
    withoutIds(representation);
    representation.put("realm", name);
    representation.put("privateKey", PRIVATE_KEY);
    people.forEach(person -> representation.withArray("users").add(JSON.valueToTree(person)));
    Keycloak admin = server.admin();
    AdminApi.createRealm(server, admin, representation);
    return new TestRealm(server, admin, name, true);
  }

  private static String privateKey() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(KEY_BITS);
      byte[] key = generator.generateKeyPair().getPrivate().getEncoded();
      return Base64.getEncoder().encodeToString(key);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  public String name() {
    return name;
  }

  public RealmResource resource() {
    return admin.realm(name);
  }

  /**
   * Switches Keycloak's guard against guesses. While it is on, it refuses now and then who logs in
   * by a password while their login before is still being counted.
   */
  public void guardPasswords(boolean guard) {
    RealmRepresentation settings = resource().toRepresentation();
    settings.setBruteForceProtected(guard);
    resource().update(settings);
  }

  /**
   * Has the realm's pages be in Arabic, too. Keycloak knows the direction of a language by its
   * name, and the name from the theme or from the realm.
   */
  public void speaksArabic() {
    RealmRepresentation settings = resource().toRepresentation();
    settings.setSupportedLocales(Set.of("en", "hi", "ar"));
    resource().update(settings);
    resource().localization().saveRealmLocalizationText("ar", "locale_ar", "العربية");
  }

  /**
   * Sets what stands at the top of the realm's pages.
   *
   * @param name HTML, as Keycloak takes it for the name of a realm
   */
  public void shows(String name) {
    RealmRepresentation settings = resource().toRepresentation();
    settings.setDisplayNameHtml(name);
    resource().update(settings);
  }

  /** Where the realm's endpoints are: {@code …/realms/{name}}. */
  public URI url() {
    return server.url().resolve("/realms/" + name);
  }

  @Override
  public void close() {
    if (copy) {
      resource().remove();
    }
    admin.close();
  }

  /** Addresses below the realm go with its name. */
  private static ObjectNode read(String template, String name) {
    try {
      String text = Files.readString(DemoRealmFiles.of(template));
      return JSON.readValue(
          text.replace("/realms/" + template + "/", "/realms/" + name + "/"), ObjectNode.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ids are unique over all realms, and Keycloak makes new ones for what has none. */
  private static void withoutIds(JsonNode node) {
    if (node instanceof ObjectNode object) {
      List.of("id", "_id", "containerId").stream()
          .filter(id -> object.path(id).isTextual())
          .forEach(object::remove);
    }
    node.forEach(TestRealm::withoutIds);
  }
}
