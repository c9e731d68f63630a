package io.doorstep.rest.service;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.doorstep.rest.error.FieldError;
import io.doorstep.rest.error.InvalidInputException;
import io.doorstep.rest.error.Text;
import io.doorstep.spi.identity.ContactAddress;
import io.doorstep.spi.identity.ContactKind;
import io.doorstep.spi.otp.OtpProvider;
import io.doorstep.spi.otp.OtpPurpose;
import io.doorstep.spi.otp.OtpTarget;
import org.jspecify.annotations.Nullable;

/**
 * The proofs of one call. They are looked at first and used up at last, so that who has mistyped a
 * field needs no new code.
 */
final class Proofs {

  /** One of each kind of contact; more would say nothing. */
  private static final int MAX = ContactKind.values().length;

  private final OtpProvider otp;
  private final List<String> tokens;
  private final Map<ContactKind, OtpTarget> targets;

  private Proofs(OtpProvider otp, List<String> tokens, Map<ContactKind, OtpTarget> targets) {
    this.otp = otp;
    this.tokens = tokens;
    this.targets = targets;
  }

  /**
   * Looks at the proofs.
   *
   * @param field where they stand in the request
   * @param purposes what they may have been got for
   * @throws InvalidInputException if one is no good, without a word on why
   */
  static Proofs inspect(
      OtpProvider otp, String field, List<@Nullable String> proofs, Set<OtpPurpose> purposes) {
    List<String> tokens = new ArrayList<>();
    Map<ContactKind, OtpTarget> targets = new EnumMap<>(ContactKind.class);
    for (@Nullable String proof : proofs) {
      Optional<OtpTarget> target =
          proof == null || proofs.size() > MAX ? Optional.empty() : otp.inspect(proof);
      OtpTarget proven =
          target
              .filter(found -> purposes.contains(found.purpose()) && found.sessionId() == null)
              .orElseThrow(() -> invalid(field));
      if (targets.put(proven.to().kind(), proven) != null) {
        throw invalid(field);
      }
      tokens.add(proof);
    }
    return new Proofs(otp, tokens, targets);
  }

  private static InvalidInputException invalid(String field) {
    return new InvalidInputException(new FieldError(field, Text.of("doorstepErrorProofInvalid")));
  }

  boolean isEmpty() {
    return targets.isEmpty();
  }

  Optional<ContactAddress> address(ContactKind kind) {
    return Optional.ofNullable(targets.get(kind)).map(OtpTarget::to);
  }

  List<ContactAddress> addresses() {
    return targets.values().stream().map(OtpTarget::to).toList();
  }

  List<OtpTarget> targets() {
    return List.copyOf(targets.values());
  }

  /**
   * Uses the proofs up.
   *
   * @throws InvalidInputException if another call came first with one of them
   */
  void redeem(String field) {
    for (String token : tokens) {
      if (otp.redeem(token).isEmpty()) {
        throw invalid(field);
      }
    }
  }
}
