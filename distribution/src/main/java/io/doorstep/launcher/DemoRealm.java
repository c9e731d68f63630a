package io.doorstep.launcher;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A realm file with the demo overlays merged into it. */
public final class DemoRealm {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ObjectNode content;

  private DemoRealm(ObjectNode content) {
    this.content = content;
  }

  /** Reads every realm file of a folder, in the order of their names. */
  public static List<DemoRealm> readAll(Path realms, Path overlays) throws IOException {
    List<DemoRealm> result = new ArrayList<>();
    for (Path file : jsonFiles(realms)) {
      result.add(read(file, overlays));
    }
    if (result.isEmpty()) {
      throw new IllegalStateException("No realm file in " + realms);
    }
    return result;
  }

  /** The name of the realm. */
  public String name() {
    return content.path("realm").asText();
  }

  /** The people the overlay brings along who can log in with a password. */
  List<Account> accounts() {
    return StreamSupport.stream(content.path("users").spliterator(), false)
        .filter(user -> user.path("credentials").path(0).hasNonNull("value"))
        .map(DemoRealm::account)
        .toList();
  }

  /** Writes {@code <realm>-realm.json}, the name that Keycloak imports from. */
  public Path writeTo(Path folder) throws IOException {
    Path file = folder.resolve(name() + "-realm.json");
    JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), content);
    return file;
  }

  private static DemoRealm read(Path file, Path overlays) throws IOException {
    DemoRealm realm = new DemoRealm(parse(file));
    realm.merge(overlays.resolve("all.json"));
    realm.merge(overlays.resolve(realm.name() + ".json"));
    return realm;
  }

  private void merge(Path overlay) throws IOException {
    if (Files.exists(overlay)) {
      JsonMerge.into(content, parse(overlay));
    }
  }

  private static Account account(JsonNode user) {
    return new Account(
        user.path("username").asText(),
        user.path("credentials").path(0).path("value").asText(),
        user.path("attributes").path("phoneNumber").path(0).asText());
  }

  private static List<Path> jsonFiles(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.json")) {
        found.forEach(files::add);
      }
    }
    files.sort(null);
    return files;
  }

  private static ObjectNode parse(Path file) throws IOException {
    if (JSON.readTree(file.toFile()) instanceof ObjectNode object) {
      return object;
    }
    throw new IllegalStateException(file + " holds no JSON object");
  }

  /** Somebody to log in as; {@code mobile} is empty for who has none. */
  record Account(String username, String password, String mobile) {}
}
