package io.doorstep.spi.login;

import java.util.Arrays;
import java.util.Optional;

/** How a login ended. */
public enum LoginOutcome {
  SUCCESS("success"),
  FAILURE("failure");

  private final String key;

  LoginOutcome(String key) {
    this.key = key;
  }

  /** The name in the API and in storage; never changes. */
  public String key() {
    return key;
  }

  public static Optional<LoginOutcome> ofKey(String key) {
    return Arrays.stream(values()).filter(outcome -> outcome.key.equals(key)).findFirst();
  }
}
