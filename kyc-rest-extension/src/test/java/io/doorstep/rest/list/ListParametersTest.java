package io.doorstep.rest.list;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedHashMap;

import io.doorstep.rest.error.FieldError;
import io.doorstep.rest.error.InvalidInputException;
import io.doorstep.rest.list.ListParameters.Place;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ListParametersTest {

  private static ListParameters of(String name, String... values) {
    MultivaluedHashMap<String, String> parameters = new MultivaluedHashMap<>();
    parameters.put(name, List.of(values));
    return new ListParameters(parameters);
  }

  private static void refuses(String name, ThrowingCallable reading) {
    assertThat(catchThrowableOfType(InvalidInputException.class, reading).errors())
        .containsExactly(FieldError.unknownValue(name));
  }

  private static String base64(String plain) {
    return Base64.getUrlEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  @DisplayName("knows a place again")
  void placesComeBack() {
    Place place = new Place(1_795_279_444_677L, "4183305b-ca84-463c-a899-0e4f81226324");

    assertThat(of("first", place.text()).after()).contains(place);
    assertThat(of("other", "x").after()).isEmpty();
  }

  @Test
  @DisplayName("reads days of years with four digits")
  void days() {
    assertThat(of("from", "2028-02-29").date("from")).contains(LocalDate.of(2028, 2, 29));
    assertThat(of("to", "x").date("from")).isEmpty();
    for (String text :
        List.of("", "2027-02-29", "2027-2-1", "27-02-01", "+10000-01-01", "-0001-12-31", "now")) {
      refuses("from", () -> of("from", text).date("from"));
    }
  }

  @Test
  @DisplayName("refuses a place that no answer said, and one that a database would choke on")
  void refusesOtherPlaces() {
    for (String text :
        List.of(
            "",
            "x",
            "%%%",
            base64("1"),
            base64(":id"),
            base64("one:id"),
            base64("1:a\u0000b"),
            base64("1:" + "x".repeat(256)))) {
      refuses("first", () -> of("first", text).after());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "101", "-1", "x", "", "1.5", "99999999999"})
  @DisplayName("refuses a page that is too large, or of no size")
  void refusesOtherSizes(String max) {
    refuses("max", () -> of("max", max).max());
  }

  @Test
  @DisplayName("has twenty on a page unless told")
  void hasADefault() {
    assertThat(of("max", "100").max()).isEqualTo(100);
    assertThat(of("other", "1").max()).isEqualTo(20);
  }

  @Test
  @DisplayName("refuses text that no column holds, and words that it does not know")
  void refusesOtherText() {
    refuses("state", () -> of("state", "a\u0000").text("state"));
    refuses("state", () -> of("state", "x".repeat(256)).text("state"));
    refuses("state", () -> of("state", "ajar").choice("state", key -> Optional.empty()));
    refuses(
        "state",
        () ->
            of("state", "open", "ajar")
                .choices("state", key -> Optional.of(key).filter("open"::equals)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"yesterday", "2026-11-21", "2026-11-21T10:00:00", "+999999999-01-01T00:00:00Z"})
  @DisplayName("refuses a time without an offset, or beyond all clocks")
  void refusesOtherTimes(String time) {
    refuses("from", () -> of("from", time).time("from"));
  }
}
