package io.doorstep.it.document;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.keycloak.representations.idm.EventRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;

import io.doorstep.it.api.Answer;
import io.doorstep.it.api.AppRealm;
import io.doorstep.it.api.AppRealm.Person;
import io.doorstep.it.api.AppRealm.SentCode;
import io.doorstep.it.otp.Policy;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

@WithKeycloak
@TestInstance(Lifecycle.PER_CLASS)
@Tag("KYC-8")
class DocumentIT {
  private static final String DOCUMENTS = "onboarding/me/documents";
  private static final String PICTURE = "onboarding/me/picture";

  private static final String[] REFUSED_DETAILS = {
    "custom_required_action", "document_kind", "document_outcome"
  };
  private static final String[] ADDED_DETAILS = {
    "custom_required_action", "document_kind", "document_outcome", "document_id"
  };

  private final AppRealm realm;
  private final AppRealm otherRealm;
  private String token;

  DocumentIT(KeycloakServer server) {
    this.realm = AppRealm.copyOf(server, "mobile");
    this.otherRealm = AppRealm.copyOf(server, "mobile");
    Policy.set(realm.realm(), Policy.UNLIMITED_SENDS);
    Policy.set(otherRealm.realm(), Policy.UNLIMITED_SENDS);
  }

  @BeforeAll
  void logIn() {
    token = tokenIn(realm);
  }

  @AfterAll
  void close() {
    realm.close();
    otherRealm.close();
  }

  @Test
  @DisplayName("a picture is taken in, given out to its owner as a file, and deleted")
  void keepsAPicture() {
    Answer added = add("pan", "card.jpg", "image/jpeg", Photo.another("jpeg", 640, 480));

    assertThat(added.status()).as(added.body()).isEqualTo(201);
    assertThat(added.text("kind")).isEqualTo("pan");
    assertThat(added.text("media_type")).isEqualTo("image/jpeg");
    assertThat(added.json().path("width").asInt()).isEqualTo(640);
    assertThat(added.json().path("height").asInt()).isEqualTo(480);
    assertThat(added.text("sha256")).matches("[0-9a-f]{64}");
    String path = DOCUMENTS + "/" + added.text("id");
    assertThat(added.headers().firstValue("Location").orElse("")).endsWith(path);

    Answer shown = call("GET", path, token);
    assertThat(shown.status()).isEqualTo(200);
    assertThat(shown.headers().firstValue("Content-Type")).hasValue("image/jpeg");
    assertThat(shown.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(shown.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(shown.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment; filename=\"" + added.text("id"));
    assertThat(shown.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "sandbox");

    assertThat(call("DELETE", path, token).status()).isEqualTo(204);
    assertThat(call("GET", path, token).status()).isEqualTo(404);
    assertThat(call("DELETE", path, token).status()).isEqualTo(404);
  }

  @Test
  @DisplayName("neither name nor media type count, nor the order of the fields")
  void goesByContent() {
    Multipart form =
        new Multipart()
            .file("../../evil.html", "text/html", Photo.another("png", 300, 300))
            .text("kind", "shop");

    Answer added = send("POST", DOCUMENTS, token, form);

    assertThat(added.status()).as(added.body()).isEqualTo(201);
    assertThat(added.text("media_type")).isEqualTo("image/png");
  }

  static Stream<Arguments> formats() {
    return Stream.of(
        Arguments.of("CMYK", Photo.cmyk(), "image/jpeg"),
        Arguments.of("WebP", Photo.webp(), "image/jpeg"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("formats")
  @DisplayName("what few programs can show is given out as what all can")
  void drawsAnew(String what, byte[] file, String mediaType) {
    Answer added = add("pan", what, "image/jpeg", file);

    assertThat(added.status()).as(added.body()).isEqualTo(201);
    assertThat(added.text("media_type")).isEqualTo(mediaType);
    assertThat(call("GET", DOCUMENTS + "/" + added.text("id"), token).status()).isEqualTo(200);
  }

  @Test
  @DisplayName("a picture is its owner's alone")
  void isTheOwnersAlone() {
    Answer added = add("selfie", "me.jpg", "image/jpeg", Photo.another("jpeg", 320, 320));
    String path = DOCUMENTS + "/" + added.text("id");
    String somebodyElse = tokenIn(realm);
    String somebodyElsewhere = tokenIn(otherRealm);

    for (String method : new String[] {"GET", "DELETE"}) {
      assertThat(call(method, path, somebodyElse).status()).isEqualTo(404);
      assertThat(call(method, path, somebodyElsewhere).status()).isEqualTo(401);
      assertThat(
              realm
                  .api()
                  .send(realm.api().request(path).method(method, BodyPublishers.noBody()))
                  .status())
          .isEqualTo(401);
    }
    assertThat(call("GET", path, token).status()).isEqualTo(200);
    assertThat(call("GET", DOCUMENTS + "/" + UUID.randomUUID(), token).status()).isEqualTo(404);
    assertThat(call("GET", DOCUMENTS + "/1", token).status()).isEqualTo(404);
  }

  static Stream<Arguments> refused() {
    byte[] jpeg = Photo.another("jpeg", 640, 480);
    return Stream.of(
        Arguments.of("nothing", new byte[0], 422, "doorstepErrorDocumentUnreadable"),
        Arguments.of(
            "SVG",
            "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8),
            415,
            "doorstepErrorDocumentWrongType"),
        Arguments.of("GIF", Photo.another("gif", 300, 300), 415, "doorstepErrorDocumentWrongType"),
        Arguments.of("9 MB", Arrays.copyOf(jpeg, 9 << 20), 413, "doorstepErrorDocumentTooLarge"),
        Arguments.of(
            "too small", Photo.another("jpeg", 100, 640), 422, "doorstepErrorDocumentTooSmall"),
        Arguments.of(
            "half", Arrays.copyOf(jpeg, jpeg.length / 2), 422, "doorstepErrorDocumentUnreadable"));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("refused")
  @DisplayName("what is no good picture is refused with its own reason")
  void refuses(String what, byte[] file, int status, String key) {
    Answer answer = add("pan", "card.jpg", "image/jpeg", file);

    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("file");
    assertThat(answer.body()).contains(key);
  }

  @Test
  @DisplayName("the same picture again is a conflict, for the same kind alone")
  void refusesTheSamePicture() {
    byte[] photo = Photo.another("jpeg", 400, 300);

    assertThat(add("aadhaar_front", "a.jpg", "image/jpeg", photo).status()).isEqualTo(201);
    Answer again = add("aadhaar_front", "b.jpg", "image/jpeg", photo);
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.body()).contains("doorstepErrorDocumentAlreadyTried");
    assertThat(add("aadhaar_back", "a.jpg", "image/jpeg", photo).status()).isEqualTo(201);
  }

  @Test
  @DisplayName("bodies that are no such form are told so")
  void refusesOtherBodies() {
    byte[] photo = Photo.another("jpeg", 300, 300);
    assertThat(
            send("POST", DOCUMENTS, token, new Multipart().file("a", "image/jpeg", photo)).status())
        .isEqualTo(422);
    assertThat(add("passport", "a", "image/jpeg", photo).status()).isEqualTo(422);
    assertThat(send("POST", DOCUMENTS, token, new Multipart().text("kind", "pan")).status())
        .isEqualTo(422);
    assertThat(raw("multipart/form-data; boundary=x", "no parts").status()).isEqualTo(400);
    assertThat(raw("multipart/form-data", "no boundary").status()).isEqualTo(415);
    assertThat(raw("application/json", "{}").status()).isEqualTo(415);
  }

  @Test
  @Tag("AGRI-4")
  @DisplayName("a profile picture is put, replaced, given out and deleted")
  void keepsAProfilePicture() {
    String own = tokenIn(realm);
    assertThat(call("GET", PICTURE, own).status()).isEqualTo(404);

    Answer first = put(own, Photo.another("png", 128, 128));
    assertThat(first.status()).as(first.body()).isEqualTo(200);
    byte[] photo = Photo.another("jpeg", 256, 256);
    Answer second = put(own, photo);
    assertThat(second.status()).as(second.body()).isEqualTo(200);
    assertThat(put(own, photo).text("id")).isEqualTo(second.text("id"));

    assertThat(call("GET", PICTURE, own).headers().firstValue("Content-Type"))
        .hasValue("image/jpeg");
    assertThat(call("GET", DOCUMENTS + "/" + first.text("id"), own).status()).isEqualTo(404);
    assertThat(call("DELETE", PICTURE, own).status()).isEqualTo(204);
    assertThat(call("GET", PICTURE, own).status()).isEqualTo(404);
  }

  @Test
  @DisplayName("what came, went and was refused is told in events, by ids and names alone")
  void tellsOfAll() {
    RealmRepresentation settings = realm.resource().toRepresentation();
    settings.setEventsEnabled(true);
    realm.resource().update(settings);
    Album album = Album.in(realm);

    String id = album.add("shop", Photo.another()).text("id");
    album.add("pan", new byte[] {1});
    album.delete(id);

    List<EventRepresentation> events =
        realm
            .resource()
            .getEvents(
                List.of("CUSTOM_REQUIRED_ACTION", "CUSTOM_REQUIRED_ACTION_ERROR"),
                null,
                album.userId(),
                null,
                null,
                null,
                null,
                null)
            .stream()
            .filter(event -> event.getDetails().containsValue("doorstep-document"))
            .toList();
    assertThat(events)
        .extracting(event -> event.getDetails().get("document_outcome"))
        .containsExactlyInAnyOrder("added", "not_added", "deleted");
    assertThat(events)
        .filteredOn(event -> event.getError() == null)
        .allMatch(event -> id.equals(event.getDetails().get("document_id")));
    assertThat(events)
        .filteredOn(event -> event.getError() != null)
        .extracting(EventRepresentation::getError)
        .containsExactly("document_wrong_type");
    assertThat(events)
        .allMatch(event -> event.getClientId() != null)
        .allSatisfy(
            event ->
                assertThat(event.getDetails())
                    .containsOnlyKeys(event.getError() == null ? ADDED_DETAILS : REFUSED_DETAILS));
  }

  private Answer put(String bearer, byte[] photo) {
    return send("PUT", PICTURE, bearer, new Multipart().file("me", "image/jpeg", photo));
  }

  private Answer add(String kind, String fileName, String mediaType, byte[] content) {
    return send(
        "POST",
        DOCUMENTS,
        token,
        new Multipart().text("kind", kind).file(fileName, mediaType, content));
  }

  private Answer raw(String contentType, String body) {
    return realm
        .api()
        .send(
            realm
                .api()
                .request(DOCUMENTS)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString(body)));
  }

  private Answer send(String method, String path, String bearer, Multipart form) {
    return realm
        .api()
        .send(
            realm
                .api()
                .request(path)
                .header("Authorization", "Bearer " + bearer)
                .header("Content-Type", Multipart.CONTENT_TYPE)
                .method(method, form.publisher()));
  }

  private Answer call(String method, String path, String bearer) {
    return realm
        .api()
        .send(
            realm
                .api()
                .request(path)
                .header("Authorization", "Bearer " + bearer)
                .method(method, BodyPublishers.noBody()));
  }

  private static String tokenIn(AppRealm realm) {
    Person person = realm.somebody();
    SentCode sent = realm.send(person.mobile(), "login");
    Answer login = realm.api().login(sent.challenge(), sent.code());
    assertThat(login.status()).as(login.body()).isEqualTo(200);
    return login.text("access_token");
  }
}
