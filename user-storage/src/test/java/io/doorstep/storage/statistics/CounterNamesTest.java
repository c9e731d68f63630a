package io.doorstep.storage.statistics;

import java.util.Map;

import io.doorstep.spi.onboarding.AccountStatistics;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CounterNamesTest {

  @Test
  void nobodyCountsInNothing() {
    assertThat(CounterNames.of(null)).isEmpty();
    assertThat(CounterNames.split(CounterNames.join(CounterNames.of(null)))).isEmpty();
  }

  @Test
  void whatIsJoinedSplits() {
    String joined = "category:mandi_owner,type:smart_buyer,users";

    assertThat(CounterNames.split(joined))
        .containsExactly("category:mandi_owner", "type:smart_buyer", "users");
    assertThat(CounterNames.join(CounterNames.split(joined))).isEqualTo(joined);
  }

  @Test
  void countersSayHowManyThereAre() {
    AccountStatistics statistics =
        CounterNames.statistics(
            Map.of("users", 5L, "verified", 4L, "type:a", 3L, "type:b", 0L, "category:c", 2L));

    assertThat(statistics).isEqualTo(new AccountStatistics(5, 4, Map.of("a", 3L), Map.of("c", 2L)));
  }
}
