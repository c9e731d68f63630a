package io.doorstep.rest.http;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

import io.doorstep.rest.error.UnreadableBodyException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Tag("KYC-8")
class BrowserFormTest {
  private static final String TYPE = "application/x-upload; boundary=b7";
  private static final int MAX_BYTES = 100;

  @Test
  @DisplayName("texts in UTF-8, files by field, and nothing for a file that was not chosen")
  void reads() {
    BrowserForm form =
        read(
            text("name", "आशा राव")
                + text("go", "next")
                + text("go", "later")
                + file("shop", "a.jpg", "one")
                + file("shop", "b.jpg", "two")
                + file("selfie", "", ""));

    assertThat(form.text("name")).isEqualTo("आशा राव");
    assertThat(form.text("go")).as("the first counts").isEqualTo("next");
    assertThat(form.text("shop")).isNull();
    assertThat(form.files("shop"))
        .extracting(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .containsExactly("one", "two");
    assertThat(form.files("selfie")).isEmpty();
    assertThat(form).hasToString("BrowserForm[]");
  }

  @Test
  @DisplayName("a file that is too large comes one byte longer than it may be, beside its texts")
  void bounds() {
    BrowserForm form =
        read(file("photo", "a.jpg", "x".repeat(5_000)) + text("name", "y".repeat(40_000)));

    assertThat(form.files("photo"))
        .singleElement()
        .extracting(bytes -> bytes.length)
        .isEqualTo(MAX_BYTES + 1);
    assertThat(form.text("name")).hasSize(16 * 1024 + 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no parts",
        "--b7\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nends early",
        "--b7\r\nContent-Type: text/plain\r\n\r\nhas no name\r\n--b7--\r\n"
      })
  void refusesWhatIsNoForm(String body) {
    assertThatExceptionOfType(UnreadableBodyException.class)
        .isThrownBy(
            () ->
                BrowserForm.read(
                    new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)),
                    TYPE,
                    MAX_BYTES));
  }

  @Test
  void refusesMorePartsThanAnyPageHas() {
    assertThatExceptionOfType(UnreadableBodyException.class)
        .isThrownBy(() -> read(text("a", "b").repeat(65)));
  }

  @Test
  void refusesWhatDoesNotSayWhatIsBetweenItsParts() {
    assertThatExceptionOfType(UnreadableBodyException.class)
        .isThrownBy(
            () ->
                BrowserForm.read(
                    new ByteArrayInputStream(new byte[0]), "application/x-upload", MAX_BYTES));
  }

  @Test
  void readsFormsWithoutFiles() {
    MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>();
    parameters.put("go", List.of("later", "next"));

    assertThat(BrowserForm.ofTexts(parameters).text("go")).isEqualTo("later");
  }

  private static BrowserForm read(String parts) {
    byte[] body = (parts + "--b7--\r\n").getBytes(StandardCharsets.UTF_8);
    return BrowserForm.read(new ByteArrayInputStream(body), TYPE, MAX_BYTES);
  }

  private static String text(String name, String value) {
    return "--b7\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
        .formatted(name, value);
  }

  private static String file(String name, String fileName, String value) {
    return "--b7\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: image/jpeg\r\n\r\n%s\r\n"
        .formatted(name, fileName, value);
  }
}
