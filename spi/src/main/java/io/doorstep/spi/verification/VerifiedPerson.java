package io.doorstep.spi.verification;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What a vendor says about a person; null is what it does not say. {@code toString()} tells only
 * which parts there are.
 *
 * @param name as on record
 */
public record VerifiedPerson(
    @Nullable String name, @Nullable LocalDate dateOfBirth, @Nullable Gender gender) {

  /** Nothing is said about the person. */
  public static final VerifiedPerson UNKNOWN = new VerifiedPerson(null, null, null);

  @Override
  public String toString() {
    return "VerifiedPerson[name=%s, dateOfBirth=%s, gender=%s]"
        .formatted(masked(name), masked(dateOfBirth), masked(gender));
  }

  private static String masked(@Nullable Object part) {
    return part == null ? "absent" : "present";
  }
}
