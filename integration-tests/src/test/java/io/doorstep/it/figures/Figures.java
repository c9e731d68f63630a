package io.doorstep.it.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import io.doorstep.it.api.Answer;
import io.doorstep.it.api.AppRealm;

import static org.assertj.core.api.Assertions.assertThat;

/** The figures of a realm, summed up over their days, since a test may run at midnight. */
final class Figures {
  private final JsonNode json;

  private Figures(JsonNode json) {
    this.json = json;
  }

  /** Of the days that are shown to who asks for none. */
  static Figures of(AppRealm realm) {
    return of(realm, "");
  }

  static Figures of(AppRealm realm, LocalDate from, LocalDate to) {
    return of(realm, "?from=" + from + "&to=" + to);
  }

  private static Figures of(AppRealm realm, String query) {
    Answer answer = realm.admin("GET", "onboarding/dashboard" + query, "");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return new Figures(answer.json());
  }

  long registrations(String accountType) {
    return sum("registrations", "count", item -> is(item, "account_type", accountType));
  }

  long reached(String step) {
    return sum("funnel", "count", item -> is(item, "step", step));
  }

  long codes(String figure) {
    return sum("otp", figure, item -> true);
  }

  /**
   * Of one provider.
   *
   * @param provider the empty text for none
   */
  long codes(String figure, String provider) {
    return sum("otp", figure, item -> is(item, "provider", provider));
  }

  BigDecimal cost(String provider, String currency) {
    return items("otp", item -> is(item, "provider", provider) && is(item, "currency", currency))
        .stream()
        .map(item -> item.path("cost").decimalValue())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  List<String> values(String name) {
    return json.path("otp").findValuesAsText(name);
  }

  private long sum(String list, String figure, Predicate<JsonNode> wanted) {
    return items(list, wanted).stream().mapToLong(item -> item.path(figure).asLong()).sum();
  }

  private List<JsonNode> items(String list, Predicate<JsonNode> wanted) {
    return StreamSupport.stream(json.path(list).spliterator(), false).filter(wanted).toList();
  }

  private static boolean is(JsonNode item, String name, String value) {
    return item.path(name).asText().equals(value);
  }

  @Override
  public String toString() {
    return json.toString();
  }
}
