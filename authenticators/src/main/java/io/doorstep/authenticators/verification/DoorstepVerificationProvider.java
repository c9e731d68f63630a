package io.doorstep.authenticators.verification;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.Provider;

import io.doorstep.spi.encryption.KeyRingProvider;
import io.doorstep.spi.identity.AadhaarNumber;
import io.doorstep.spi.otp.OtpCode;
import io.doorstep.spi.otp.OtpProvider;
import io.doorstep.spi.throttle.Budget;
import io.doorstep.spi.throttle.OwnTransaction;
import io.doorstep.spi.throttle.ThrottleProvider;
import io.doorstep.spi.verification.AadhaarOtpCheck;
import io.doorstep.spi.verification.AadhaarOtpIssue;
import io.doorstep.spi.verification.AadhaarVerifier;
import io.doorstep.spi.verification.BankAccountClaim;
import io.doorstep.spi.verification.BankAccountVerifier;
import io.doorstep.spi.verification.PanClaim;
import io.doorstep.spi.verification.PanVerifier;
import io.doorstep.spi.verification.VerificationException;
import io.doorstep.spi.verification.VerificationException.Reason;
import io.doorstep.spi.verification.VerificationProvider;
import io.doorstep.spi.verification.VerificationResult;

/** Picks the realm's verifier, and keeps to our limits before asking it. */
final class DoorstepVerificationProvider implements VerificationProvider {

  private final KeycloakSession session;
  private final RealmModel realm;
  private final InstantSource clock;
  private final Verifiers verifiers;

  DoorstepVerificationProvider(KeycloakSession session, InstantSource clock) {
    this.session = session;
    this.realm = session.getContext().getRealm();
    this.clock = clock;
    this.verifiers = new Verifiers(session, realm);
  }

  @Override
  public AadhaarNumber parseAadhaar(String text) {
    return AadhaarNumber.parse(text, samples());
  }

  private Set<String> samples() {
    try {
      return verifiers
          .find(AadhaarVerifier.class)
          .map(found -> found.verifier().samples())
          .orElse(Set.of());
    } catch (VerificationException e) {
      // a verifier that can't be set up takes no samples; whoever asks it hears of it
      return Set.of();
    }
  }

  @Override
  public AadhaarOtpIssue requestAadhaarOtp(UserModel user, AadhaarNumber number)
      throws VerificationException {
    Optional<GuardedVerifier<AadhaarVerifier>> verifier = verifiers.find(AadhaarVerifier.class);
    return verifier.isEmpty()
        ? new AadhaarOtpIssue.ManualReview()
        : aadhaarOtp(verifier.get()).request(user, number);
  }

  @Override
  public AadhaarOtpCheck verifyAadhaarOtp(
      UserModel user, AadhaarNumber number, String reference, OtpCode code)
      throws VerificationException {
    Optional<GuardedVerifier<AadhaarVerifier>> verifier = verifiers.find(AadhaarVerifier.class);
    return verifier.isEmpty()
        ? new AadhaarOtpCheck.ManualReview()
        : aadhaarOtp(verifier.get()).verify(user, number, reference, code);
  }

  @Override
  public Optional<VerificationResult> verifyPan(UserModel user, PanClaim claim)
      throws VerificationException {
    return lookUp(user, "pan", PanVerifier.class, vendor -> vendor.verify(claim));
  }

  @Override
  public Optional<VerificationResult> verifyBankAccount(UserModel user, BankAccountClaim claim)
      throws VerificationException {
    return lookUp(user, "bank", BankAccountVerifier.class, vendor -> vendor.verify(claim));
  }

  private <P extends Provider> Optional<VerificationResult> lookUp(
      UserModel user,
      String check,
      Class<P> kind,
      GuardedVerifier.Question<P, VerificationResult> question)
      throws VerificationException {
    Optional<GuardedVerifier<P>> found = verifiers.find(kind);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    GuardedVerifier<P> verifier = found.get();
    verifier.requireReachable();
    requireBudget(limits().lookups(user, check));
    return Optional.of(verifier.ask(check, question, Outcomes::of));
  }

  private void requireBudget(Budget budget) throws VerificationException {
    boolean exhausted =
        OwnTransaction.commit(
            session,
            "verification",
            own ->
                own.getProvider(ThrottleProvider.class)
                    .spend(realm, List.of(budget), clock.instant())
                    .isPresent());
    if (exhausted) {
      throw new VerificationException(Reason.REFUSED, "over budget");
    }
  }

  private AadhaarOtp aadhaarOtp(GuardedVerifier<AadhaarVerifier> verifier) {
    return new AadhaarOtp(session, limits(), verifier, clock);
  }

  private VerificationLimits limits() {
    return new VerificationLimits(
        session.getProvider(OtpProvider.class).policy(),
        realm,
        session.getProvider(KeyRingProvider.class));
  }

  @Override
  public void close() {}
}
