package io.doorstep.spi.consent;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A consent that was given.
 *
 * @param textVersion of the words that were agreed to
 * @param withdrawnAt null while it stands
 */
public record Consent(
    ConsentPurpose purpose, String textVersion, Instant givenAt, @Nullable Instant withdrawnAt) {

  public boolean stands() {
    return withdrawnAt == null;
  }
}
