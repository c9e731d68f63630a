package io.doorstep.it.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import io.doorstep.it.api.Answer;
import io.doorstep.it.api.AppRealm;
import io.doorstep.it.api.AppRealm.Person;
import io.doorstep.it.api.OnboardingApi;
import io.doorstep.it.server.Http;

/**
 * Somebody's pictures, as an app deals with them on one node.
 *
 * @param front where the app believes the server to be, as tokens say: a load balancer is before it
 */
public record Album(OnboardingApi api, URI front, String userId, String token) {
  private static final String DOCUMENTS = "onboarding/me/documents";

  /** The album of somebody new, who is signed in. */
  public static Album in(AppRealm realm) {
    return of(realm, realm.somebody());
  }

  public static Album of(AppRealm realm, Person person) {
    return new Album(realm.api(), realm.realm().url(), person.id(), realm.login(person.mobile()));
  }

  /** The same on another node. */
  Album on(URI node, AppRealm realm) {
    return new Album(new OnboardingApi(node, realm.realm().name()), front, userId, token);
  }

  public Answer add(String kind, byte[] picture) {
    return api.send(
        request(DOCUMENTS)
            .header("Content-Type", Multipart.CONTENT_TYPE)
            .POST(
                new Multipart()
                    .text("kind", kind)
                    .file("picture", "image/jpeg", picture)
                    .publisher()));
  }

  /** Puts the profile picture. */
  public Answer put(byte[] picture) {
    return api.send(
        request("onboarding/me/picture")
            .header("Content-Type", Multipart.CONTENT_TYPE)
            .PUT(new Multipart().file("picture", "image/jpeg", picture).publisher()));
  }

  public Answer delete(String id) {
    return api.send(request(DOCUMENTS + "/" + id).DELETE());
  }

  public Answer get(String id) {
    return api.send(request(DOCUMENTS + "/" + id));
  }

  private HttpRequest.Builder request(String path) {
    return api.request(path)
        .header("Authorization", "Bearer " + token)
        .header("X-Forwarded-Host", front.getAuthority());
  }

  /** How many pictures there are, as the person is told. */
  public int count() {
    return api.send(request("onboarding/me/export")).json().path("documents").size();
  }

  /** The SHA-256 of what is given out, to be compared with what the upload's answer said. */
  public String sha256(String id) {
    try {
      byte[] content =
          Http.CLIENT
              .send(request(DOCUMENTS + "/" + id).build(), BodyHandlers.ofByteArray())
              .body();
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException | NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
