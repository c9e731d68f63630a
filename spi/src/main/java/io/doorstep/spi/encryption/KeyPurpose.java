package io.doorstep.spi.encryption;

/** What a key is for; keys of different purposes are independent of one another. */
public enum KeyPurpose {
  /** Keyed hashes of codes and proofs. */
  OTP("otp"),
  /** Keyed hashes by which counters are found without storing the address. */
  THROTTLE("throttle"),
  /** Wraps the data keys of records. */
  KEY_WRAP("key-wrap"),
  /** Keyed hashes by which encrypted numbers are found. */
  BLIND_INDEX("blind-index"),
  /** Seals the rows of the audit trail. */
  AUDIT("audit");

  private final String label;

  KeyPurpose(String label) {
    this.label = label;
  }

  /** Goes into the derivation of the key; never changes. */
  public String label() {
    return label;
  }
}
