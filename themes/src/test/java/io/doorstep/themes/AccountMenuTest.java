package io.doorstep.themes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The menu of the account console, which takes the place of Keycloak's. */
class AccountMenuTest {
  private static final Pattern PATH = Pattern.compile("\"path\": \"([^\"]*)\"");
  private static final Pattern OURS = Pattern.compile("content/.*");
  private static final Pattern LABEL = Pattern.compile("\"label\": \"(doorstep[^\"]*)\"");

  private static final String OWN = read("theme/doorstep/account/resources/content.json");
  private static final String KEYCLOAKS = read("theme/keycloak.v3/account/resources/content.json");

  @Test
  @DisplayName("has every page of Keycloak's, in the same order")
  void keepsKeycloaksPages() {
    assertThat(all(PATH, OWN).stream().filter(path -> !OURS.matcher(path).matches()))
        .containsExactlyElementsOf(all(PATH, KEYCLOAKS));
  }

  @Test
  @DisplayName("has our pages where Keycloak finds them: in its first group, or before it")
  void isFound() {
    int endOfFirstGroup = OWN.indexOf(']', OWN.indexOf("\"children\""));

    assertThat(OWN.lastIndexOf("\"modulePath\"")).isPositive().isLessThan(endOfFirstGroup);
  }

  @Test
  @DisplayName("gives our pages paths that are no routes, and the one route that shows them all")
  void isShown() {
    assertThat(all(PATH, OWN).stream().filter(path -> OURS.matcher(path).matches()))
        .allMatch(path -> path.matches("content/(\\w+)#\\1|content/:componentId"))
        .contains("content/:componentId");
  }

  @Test
  @DisplayName("has texts for its labels")
  void hasTexts() {
    assertThat(
            MessageBundle.read(List.of("theme/doorstep/account/messages/messages_en.properties"))
                .texts())
        .containsKeys(all(LABEL, OWN).toArray(String[]::new));
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1)).toList();
  }

  private static String read(String resource) {
    try (InputStream file = AccountMenuTest.class.getClassLoader().getResourceAsStream(resource)) {
      assertThat(file).as(resource).isNotNull();
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
