package io.doorstep.spi.onboarding;

import java.util.List;

/**
 * How far an account has come.
 *
 * @param missingFields what the profile lacks, by the API's names; {@code account_type} among them
 *     if that is not chosen yet
 * @param nextStep what to do now
 */
public record OnboardingProgress(List<String> missingFields, NextStep nextStep) {

  public OnboardingProgress {
    missingFields = List.copyOf(missingFields);
  }

  public boolean isProfileComplete() {
    return missingFields.isEmpty();
  }
}
