package io.doorstep.rest.csv;

import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

@Tag("B2B-2")
class CsvTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=HYPERLINK(\"http://x\")",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "\uFF1D1",
        "\uFF0B1",
        "\uFF0D1",
        "\uFF201"
      })
  @DisplayName("what begins like a formula is text to a spreadsheet")
  void guards(String cell) {
    assertThat(CsvText.guarded(cell)).isEqualTo("'" + cell);
  }

  @Test
  @DisplayName("everything is quoted, and comes back as it was")
  void writes() {
    CsvText text = new CsvText(List.of("row", "errors"));
    text.add(List.of("2", "email: \"x\", y; z"));
    text.add(List.of("", "राव"));

    String written = new String(text.bytes(), UTF_8);

    assertThat(written)
        .isEqualTo(
            "\uFEFF\"row\",\"errors\"\r\n\"2\",\"email: \"\"x\"\", y; z\"\r\n\"\",\"राव\"\r\n");
    assertThat(CsvTable.parse(text.bytes(), 9).rows()).hasSize(2);
  }
}
