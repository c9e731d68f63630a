package io.doorstep.spi.verification;

/** What UIDAI writes into its records. */
public enum Gender {
  FEMALE,
  MALE,
  TRANSGENDER
}
