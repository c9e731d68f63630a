package io.doorstep.rest.csv;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.doorstep.rest.error.InvalidInputException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Tag("B2B-2")
class CsvTableTest {

  private static CsvTable parse(String text) {
    return CsvTable.parse(text.getBytes(UTF_8), 3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "email,First_Name\na@example.com,Asha\n",
        "email;First_Name\r\na@example.com;Asha",
        "\uFEFFemail,first_name\n\"a@example.com\",\"Asha\"\n",
        "\uFEFF\"email\";\"first_name\"\r\n\"a@example.com\";\" Asha \"\r\n\r\n",
        " email , first_name \n\n,\na@example.com,Asha"
      })
  @DisplayName("tables are read as spreadsheets write them")
  void reads(String text) {
    CsvTable table = parse(text);

    assertThat(table.columns()).containsExactly("email", "first_name");
    assertThat(table.rows())
        .extracting(CsvTable.Row::cells)
        .containsExactly(Map.of("email", "a@example.com", "first_name", "Asha"));
  }

  @Test
  @DisplayName("rows have the numbers that a spreadsheet shows, whatever is between")
  void numbersRows() {
    CsvTable table = parse("email,city\na@example.com,\"Jaipur\nEast\"\n\nb@example.com,Agra,x\nc");

    assertThat(table.rows()).extracting(CsvTable.Row::number).containsExactly(2, 4, 5);
    assertThat(table.rows()).extracting(CsvTable.Row::ragged).containsExactly(false, true, true);
  }

  @Test
  @DisplayName("quotes hold separators and quotes")
  void readsQuotes() {
    CsvTable table = parse("a,b\n\"x, \"\"y\"\"\",\"1;2\"\n");

    assertThat(table.rows().get(0).cells()).isEqualTo(Map.of("a", "x, \"y\"", "b", "1;2"));
  }

  static Stream<Arguments> bad() {
    return Stream.of(
        Arguments.of("", "doorstepErrorCsvEmpty"),
        Arguments.of("\uFEFF", "doorstepErrorCsvEmpty"),
        Arguments.of("email,city\n,\n \n", "doorstepErrorCsvEmpty"),
        Arguments.of("email,,city\nx,y,z\n", "doorstepErrorCsvColumnName"),
        Arguments.of("email,Email\nx,y\n", "doorstepErrorCsvColumnTwice"),
        Arguments.of("email\n\"x", "doorstepErrorCsvQuotes"),
        Arguments.of("email\n\"x\"y\n", "doorstepErrorCsvQuotes"),
        Arguments.of("a\n1\n2\n3\n4\n", "doorstepErrorCsvTooManyRows"));
  }

  @ParameterizedTest
  @MethodSource("bad")
  @DisplayName("what is no table is refused as a whole")
  void refuses(String text, String key) {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> parse(text))
        .satisfies(e -> assertThat(e.errors()).extracting(x -> x.text().key()).containsOnly(key));
  }

  @Test
  @DisplayName("other encodings are not guessed at")
  void refusesOtherEncodings() {
    for (byte[] bytes :
        List.of(
            "email\nJos\u00E9".getBytes(StandardCharsets.ISO_8859_1),
            "email\nx".getBytes(StandardCharsets.UTF_16))) {
      assertThatExceptionOfType(InvalidInputException.class)
          .isThrownBy(() -> CsvTable.parse(bytes, 3))
          .satisfies(
              e ->
                  assertThat(e.errors())
                      .extracting(x -> x.text().key())
                      .containsOnly("doorstepErrorCsvEncoding"));
    }
  }

  @Test
  @DisplayName("control characters are no text")
  void knowsText() {
    assertThat(CsvTable.isText("Asha राव")).isTrue();
    assertThat(CsvTable.isText("a\u0000b")).isFalse();
    assertThat(CsvTable.isText("a\nb")).isFalse();
    assertThat(CsvTable.isText("x".repeat(2_001))).isFalse();
  }
}
