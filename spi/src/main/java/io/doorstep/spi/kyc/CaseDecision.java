package io.doorstep.spi.kyc;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a reviewer decides.
 *
 * @param reasons none for an approval
 * @param version of the case that the reviewer has looked at
 */
public record CaseDecision(Outcome outcome, List<ReviewReason> reasons, int version) {

  public CaseDecision {
    reasons = List.copyOf(reasons);
  }

  /** The three ways. */
  public enum Outcome {
    APPROVE("approve"),
    RESUBMIT("resubmit"),
    REJECT("reject");

    private final String key;

    Outcome(String key) {
      this.key = key;
    }

    /** The name in the API; never changes. */
    public String key() {
      return key;
    }

    public static Optional<Outcome> ofKey(String key) {
      return Arrays.stream(values()).filter(outcome -> outcome.key.equals(key)).findFirst();
    }
  }
}
