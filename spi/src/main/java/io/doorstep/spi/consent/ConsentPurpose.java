package io.doorstep.spi.consent;

import java.util.Arrays;
import java.util.Optional;

/** What people are asked to agree to. */
public enum ConsentPurpose {
  /** That identity data are taken, checked and kept. */
  KYC("kyc");

  private final String key;

  ConsentPurpose(String key) {
    this.key = key;
  }

  /** The name in the API and in storage; never changes. */
  public String key() {
    return key;
  }

  public static Optional<ConsentPurpose> ofKey(String key) {
    return Arrays.stream(values()).filter(purpose -> purpose.key.equals(key)).findFirst();
  }
}
