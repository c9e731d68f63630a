package io.doorstep.spi.onboarding;

import java.util.Arrays;
import java.util.Optional;

/** A section of the case that an account type has to have checked. */
public enum OnboardingStep {
  AADHAAR("aadhaar"),
  PAN("pan"),
  BUSINESS("business"),
  BANK("bank");

  private final String key;

  OnboardingStep(String key) {
    this.key = key;
  }

  /** The name in the API and in realm configuration; never changes. */
  public String key() {
    return key;
  }

  public static Optional<OnboardingStep> ofKey(String key) {
    return Arrays.stream(values()).filter(step -> step.key.equals(key)).findFirst();
  }
}
