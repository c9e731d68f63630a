package io.doorstep.rest.service;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.doorstep.rest.error.FieldError;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ProfileInputTest {

  private static final Set<String> WRITABLE = Set.of("firstName", "lastName", "city", "latitude");

  @ParameterizedTest
  @Tag("AGRI-1")
  @CsvSource({
    "Asha Rao, Asha, Rao",
    "Asha Kumari Rao, Asha Kumari, Rao",
    "'  Asha   Rao ', Asha, Rao"
  })
  void splitsAFullNameAtItsLastSpace(String fullName, String first, String last) {
    ProfileInput input = read(Map.of("full_name", fullName));

    assertThat(input.errors()).isEmpty();
    assertThat(input.attributes())
        .isEqualTo(Map.of("firstName", List.of(first), "lastName", List.of(last)));
  }

  @Test
  void takesOneNameForTheFirst() {
    assertThat(read(Map.of("full_name", "Asha")).attributes())
        .isEqualTo(Map.of("firstName", List.of("Asha"), "lastName", List.of()));
  }

  @Test
  void takesNumbersAsTheyAreWritten() {
    assertThat(read(Map.of("latitude", 26.9)).attributes())
        .isEqualTo(Map.of("latitude", List.of("26.9")));
  }

  @Test
  void emptiesWhatIsNullOrBlank() {
    Map<String, Object> profile = new HashMap<>();
    profile.put("city", null);
    profile.put("first_name", "  ");

    assertThat(read(profile).attributes())
        .isEqualTo(Map.of("city", List.of(), "firstName", List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"account_type", "user_code", "phoneNumber", "emailVerified", "shoe_size", ""})
  void refusesWhatIsNotWritable(String field) {
    assertThat(read(Map.of(field, "x")).errors())
        .containsExactly(FieldError.unknownField("profile." + field));
  }

  @Test
  void refusesListsAndObjects() {
    assertThat(read(Map.of("city", List.of("Kota", "Pune"))).errors())
        .containsExactly(FieldError.wrongType("profile.city"));
    assertThat(read(Map.of("city", Map.of("name", "Kota"))).errors())
        .containsExactly(FieldError.wrongType("profile.city"));
  }

  @Test
  void keepsContactsApart() {
    ProfileInput input = read(Map.of("mobile_number", "98765 43210", "email", "a@example.com"));

    assertThat(input.attributes()).isEmpty();
    assertThat(input.mobileNumber()).contains("98765 43210");
    assertThat(input.email()).contains("a@example.com");
  }

  private static ProfileInput read(Map<String, Object> profile) {
    return ProfileInput.nested(profile, WRITABLE);
  }
}
