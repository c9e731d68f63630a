package io.doorstep.spi.verification;

/** What can differ between what a person claims and what is on record. */
public enum VerifiedField {
  NAME("name"),
  DATE_OF_BIRTH("date_of_birth"),
  /** The number exists and may not be used: blocked, deactivated, its holder dead. */
  STATUS("status");

  private final String key;

  VerifiedField(String key) {
    this.key = key;
  }

  /** The name under which this field is stored and shown to apps; never changes. */
  public String key() {
    return key;
  }
}
