package io.doorstep.authenticators;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The realm files carry what the template gives to any realm, and nothing that is for trying out.
 */
class RealmFilesTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path REALM_FILES = Path.of("..", "realm-export");

  private static final JsonNode TEMPLATE = resource("META-INF/doorstep/realm-template.json");
  private static final JsonNode USER_PROFILE = resource("META-INF/doorstep/user-profile.json");

  /** Members of the template that a realm file adds to, and the one that each realm decides. */
  private static final List<String> MERGED =
      List.of("roles", "attributes", "requiredActions", "browserFlow");

  record RealmFile(String name, JsonNode realm) {

    static RealmFile read(Path file) {
      try {
        return new RealmFile(file.getFileName().toString(), JSON.readTree(file.toFile()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<RealmFile> realmFiles() throws IOException {
    try (Stream<Path> files = Files.list(REALM_FILES)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream()
          .map(RealmFile::read);
    }
  }

  @Test
  void thereIsOneForEachSystem() throws IOException {
    assertThat(realmFiles().map(RealmFile::name))
        .containsExactly(
            "agri-realm.json",
            "b2b-realm.json",
            "erp-realm.json",
            "marketplace-realm.json",
            "mobile-realm.json");
  }

  @ParameterizedTest
  @MethodSource("realmFiles")
  void hasTheFlowsAndSettingsOfTheTemplate(RealmFile file) throws IOException {
    String realm = file.realm().get("realm").textValue();
    JsonNode template = JSON.readTree(TEMPLATE.toString().replace("{realm}", realm));
    for (Map.Entry<String, JsonNode> member : template.properties()) {
      if (!MERGED.contains(member.getKey())) {
        assertThat(file.realm().get(member.getKey()))
            .as(member.getKey())
            .isEqualTo(member.getValue());
      }
    }
    assertThat(file.realm().get("attributes").properties())
        .containsAll(TEMPLATE.get("attributes").properties());
    assertThat(file.realm().get("requiredActions")).containsAll(TEMPLATE.get("requiredActions"));
    assertThat(file.realm().at("/roles/realm")).containsAll(TEMPLATE.at("/roles/realm"));
  }

  @ParameterizedTest
  @MethodSource("realmFiles")
  void bindsAFlowOfTheTemplate(RealmFile file) {
    assertThat(TEMPLATE.get("authenticationFlows"))
        .filteredOn(flow -> flow.get("topLevel").booleanValue())
        .extracting(flow -> flow.get("alias"))
        .contains(
            file.realm().get("browserFlow"),
            file.realm().get("registrationFlow"),
            file.realm().get("resetCredentialsFlow"));
  }

  @ParameterizedTest
  @MethodSource("realmFiles")
  void letsNobodyWriteANumberThatIsNotProven(RealmFile file) throws IOException {
    JsonNode profile =
        JSON.readTree(
            file.realm()
                .at("/components/org.keycloak.userprofile.UserProfileProvider/0/config")
                .at("/kc.user.profile.config/0")
                .textValue());
    for (JsonNode expected : USER_PROFILE.get("attributes")) {
      assertThat(profile.get("attributes"))
          .filteredOn(attribute -> attribute.get("name").equals(expected.get("name")))
          .singleElement()
          .extracting(attribute -> attribute.get("permissions"))
          .isEqualTo(expected.get("permissions"));
    }
  }

  /** The server checks it at an import, too; this says it sooner. */
  @ParameterizedTest
  @MethodSource("realmFiles")
  void hasAccountTypesThatNameWhatIsThere(RealmFile file) {
    JsonNode types = file.realm().at("/components/io.doorstep.spi.onboarding.AccountTypeProvider");
    List<String> roles = file.realm().at("/roles/realm").findValuesAsText("name");
    List<String> groups =
        file.realm().path("groups").findValuesAsText("name").stream().map("/"::concat).toList();

    assertThat(types).isNotEmpty();
    assertThat(types)
        .allSatisfy(
            type -> {
              assertThat(roles).containsAll(texts(type.at("/config/roles")));
              assertThat(roles).containsAll(texts(type.at("/config/createdBy")));
              assertThat(groups).containsAll(texts(type.at("/config/group")));
            });
  }

  private static List<String> texts(JsonNode values) {
    List<String> texts = new ArrayList<>();
    values.forEach(value -> texts.add(value.textValue()));
    return texts;
  }

  @ParameterizedTest
  @MethodSource("realmFiles")
  void hasNobodyInItAndSendsNothingToTheConsole(RealmFile file) {
    assertThat(file.realm().has("users")).isFalse();
    assertThat(file.realm().at("/clients").findValuesAsText("clientId"))
        .containsExactly("doorstep-console", "doorstep-account");
    assertThat(file.realm().get("clients")).noneMatch(client -> client.has("secret"));
    assertThat(file.realm().get("components").has("io.doorstep.spi.sms.SmsProvider")).isFalse();
  }

  private static JsonNode resource(String name) {
    try (InputStream in = RealmFilesTest.class.getClassLoader().getResourceAsStream(name)) {
      return JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
