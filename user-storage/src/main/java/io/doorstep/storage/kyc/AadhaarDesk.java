package io.doorstep.storage.kyc;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.SingleUseObjectProvider;
import org.keycloak.models.UserModel;

import io.doorstep.spi.identity.AadhaarNumber;
import io.doorstep.spi.kyc.CaseRefusedException;
import io.doorstep.spi.kyc.CaseRefusedException.Reason;
import io.doorstep.spi.otp.OtpCode;
import io.doorstep.spi.verification.AadhaarOtpCheck;
import io.doorstep.spi.verification.AadhaarOtpIssue;
import io.doorstep.spi.verification.VerificationException;
import io.doorstep.spi.verification.VerificationProvider;
import io.doorstep.storage.jpa.entity.KycSectionEntity;
import org.jspecify.annotations.Nullable;

/**
 * The Aadhaar number between its entry and the code of UIDAI's that proves it. Where the realm
 * keeps no numbers it waits for that in Keycloak's cache, never in the database, for a short time
 * and encrypted with the section's data key: who has either of the two alone has nothing.
 */
final class AadhaarDesk {

  private static final Duration HOLD = Duration.ofMinutes(30);
  private static final String KEY_PREFIX = "doorstep-aadhaar.";
  private static final String NUMBER = "number";

  private final KeycloakSession session;
  private final SectionCipher cipher;

  AadhaarDesk(KeycloakSession session, SectionCipher cipher) {
    this.session = session;
    this.cipher = cipher;
  }

  void hold(KycSectionEntity section, AadhaarNumber number) {
    cache()
        .put(
            KEY_PREFIX + section.getId(),
            HOLD.toSeconds(),
            Map.of(NUMBER, cipher.encryptNumber(section, number)));
  }

  AadhaarOtpIssue request(UserModel user, KycSectionEntity section) throws VerificationException {
    AadhaarOtpIssue issue = verification().requestAadhaarOtp(user, number(section));
    new AadhaarJournal(session, user).requested(issue);
    return issue;
  }

  AadhaarOtpCheck verify(UserModel user, KycSectionEntity section, String reference, OtpCode code)
      throws VerificationException {
    AadhaarOtpCheck check = verification().verifyAadhaarOtp(user, number(section), reference, code);
    new AadhaarJournal(session, user).checked(check);
    return check;
  }

  void forget(KycSectionEntity section) {
    cache().remove(KEY_PREFIX + section.getId());
  }

  private AadhaarNumber number(KycSectionEntity section) {
    @Nullable Map<String, String> held = cache().get(KEY_PREFIX + section.getId());
    String text =
        Optional.ofNullable(held)
            .map(notes -> notes.get(NUMBER))
            .map(encrypted -> cipher.decryptNumber(section, encrypted))
            .or(() -> SectionFields.text(cipher.decrypt(section), SectionFields.NUMBER))
            .orElseThrow(() -> new CaseRefusedException(Reason.NUMBER_NOT_KEPT));
    return verification().parseAadhaar(text);
  }

  private SingleUseObjectProvider cache() {
    return session.singleUseObjects();
  }

  private VerificationProvider verification() {
    return session.getProvider(VerificationProvider.class);
  }
}
