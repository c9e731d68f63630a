package io.doorstep.themes;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/** Every English text of Keycloak and of this product has its Hindi one, with the same parts. */
class HindiTest {

  private static final Locale HINDI = Locale.forLanguageTag("hi");

  /** Names a theme that nobody sees when this one is in use. */
  private static final String PARENT_DESCRIPTION = "theme.keycloak.v3.account.description";

  /**
   * A Hindi bundle and what it translates.
   *
   * @param formatted whether Keycloak formats the texts; the account console fills them in itself
   */
  record Translation(String file, MessageBundle hindi, MessageBundle english, boolean formatted) {

    static Translation of(String file, boolean formatted, String... originals) {
      return new Translation(
          file,
          MessageBundle.read(List.of(file)),
          MessageBundle.read(List.of(originals)),
          formatted);
    }

    Stream<String> keys() {
      return english.texts().keySet().stream().filter(key -> !key.equals(PARENT_DESCRIPTION));
    }

    @Override
    public String toString() {
      return file;
    }
  }

  static Stream<Translation> translations() {
    return Stream.of(
        Translation.of(
            "theme/doorstep/login/messages/messages_hi.properties",
            true,
            "theme/base/login/messages/messages_en.properties",
            "theme/doorstep/login/messages/messages_en.properties"),
        Translation.of(
            "theme/doorstep/email/messages/messages_hi.properties",
            true,
            "theme/base/email/messages/messages_en.properties",
            "theme/doorstep/email/messages/messages_en.properties"),
        Translation.of(
            "theme/doorstep/account/messages/messages_hi.properties",
            false,
            "theme/base/account/messages/messages_en.properties",
            "theme/keycloak.v3/account/messages/messages_en.properties",
            "theme/doorstep/account/messages/messages_en.properties"),
        Translation.of(
            "theme-resources/messages/messages_hi.properties",
            true,
            "theme-resources/messages/messages_en.properties"));
  }

  @ParameterizedTest
  @MethodSource("translations")
  void isComplete(Translation translation) {
    assertThat(translation.hindi.texts().keySet())
        .containsExactlyInAnyOrderElementsOf(translation.keys().toList());
    assertThat(translation.hindi.texts().values()).doesNotContain("");
  }

  @ParameterizedTest
  @MethodSource("translations")
  void namesNoKeyTwice(Translation translation) {
    assertThat(MessageBundle.keysInFile(translation.file)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("translations")
  void keepsPlaceholdersAndMarkup(Translation translation) {
    assertThat(translation.keys())
        .allSatisfy(
            key ->
                assertThat(translation.hindi.fixedParts(key))
                    .as(key)
                    .containsExactlyInAnyOrderElementsOf(translation.english.fixedParts(key)));
  }

  @ParameterizedTest
  @MethodSource("translations")
  void canBeFormatted(Translation translation) {
    // Keycloak resolves ${…} before it formats.
    assertThat(translation.keys().filter(key -> translation.formatted))
        .allSatisfy(
            key ->
                assertThatCode(
                        () ->
                            new MessageFormat(
                                translation.hindi.text(key).replaceAll("\\$\\{.*?}", ""), HINDI))
                    .as(key)
                    .doesNotThrowAnyException());
  }

  @ParameterizedTest
  @MethodSource("translations")
  void isHindi(Translation translation) {
    Set<String> productNamesAndInput =
        Set.of(
            "loginTitleHtml",
            "oauthGrantTitleHtml",
            "usb",
            "nfc",
            "ip",
            "fullName",
            "totpAppFreeOTPName",
            "totpAppGoogleName",
            "totpAppMicrosoftAuthenticatorName",
            "console-accept",
            "doorstepPageTitle");

    assertThat(translation.keys().filter(key -> !productNamesAndInput.contains(key)))
        .allSatisfy(
            key ->
                assertThat(translation.hindi.text(key))
                    .as(key)
                    .containsPattern("\\p{InDevanagari}"));
  }
}
