package io.doorstep.storage.kyc;

import java.time.Instant;

import org.keycloak.common.util.Time;

import org.jspecify.annotations.Nullable;

/** Times as they stand in columns: milliseconds since the epoch, 0 for none. */
final class Times {

  private Times() {}

  static Instant now() {
    return instant(Time.currentTimeMillis());
  }

  static Instant instant(long millis) {
    return Instant.ofEpochMilli(millis);
  }

  static @Nullable Instant orNull(long millis) {
    return millis == 0 ? null : instant(millis);
  }
}
