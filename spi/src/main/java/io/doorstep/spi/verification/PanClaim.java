package io.doorstep.spi.verification;

import java.time.LocalDate;

import io.doorstep.spi.identity.Pan;

/**
 * What a person says of their PAN.
 *
 * @param name as on the card
 */
public record PanClaim(Pan pan, String name, LocalDate dateOfBirth) {

  @Override
  public String toString() {
    return "PanClaim[pan=" + pan + "]";
  }
}
