package io.doorstep.storage.kyc;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.doorstep.spi.identity.BankAccountNumber;
import io.doorstep.spi.identity.Ifsc;
import io.doorstep.spi.identity.Pan;
import io.doorstep.spi.kyc.SectionFinding;
import io.doorstep.spi.kyc.SectionKind;
import io.doorstep.spi.verification.BankAccountClaim;
import io.doorstep.spi.verification.PanClaim;
import io.doorstep.spi.verification.VerificationException;
import io.doorstep.spi.verification.VerificationProvider;
import io.doorstep.spi.verification.VerificationResult;
import io.doorstep.storage.jpa.entity.KycSectionEntity;
import org.jboss.logging.Logger;

/** Asks about the numbers of a case that nobody was asked about yet. */
final class CaseVerification {

  private static final Logger LOGGER = Logger.getLogger(CaseVerification.class);

  private final VerificationProvider verification;
  private final SectionCipher cipher;

  CaseVerification(KeycloakSession session, SectionCipher cipher) {
    this.verification = session.getProvider(VerificationProvider.class);
    this.cipher = cipher;
  }

  /** What is said about the sections; those of which something was said before are left out. */
  Map<SectionKind, Findings> ask(UserModel user, Map<SectionKind, KycSectionEntity> sections) {
    Map<SectionKind, Findings> findings = new EnumMap<>(SectionKind.class);
    sections.forEach(
        (kind, section) -> {
          if (section.getFinding() == null) {
            findings.put(kind, ask(user, kind, section));
          }
        });
    return findings;
  }

  private Findings ask(UserModel user, SectionKind kind, KycSectionEntity section) {
    try {
      return switch (kind) {
        case PAN -> of(verification.verifyPan(user, panClaim(cipher.decrypt(section))));
        case BANK -> of(verification.verifyBankAccount(user, bankClaim(cipher.decrypt(section))));
        case AADHAAR, BUSINESS -> Findings.of(SectionFinding.MANUAL);
      };
    } catch (VerificationException e) {
      LOGGER.warnf("Section %s could not be verified: %s", section.getId(), e.reason());
      return Findings.of(SectionFinding.UNAVAILABLE);
    }
  }

  private static Findings of(Optional<VerificationResult> result) {
    return result.map(Findings::of).orElseGet(() -> Findings.of(SectionFinding.MANUAL));
  }

  private static PanClaim panClaim(Map<String, Object> fields) {
    return new PanClaim(
        Pan.parse(text(fields, SectionFields.NUMBER)),
        text(fields, SectionFields.NAME),
        LocalDate.parse(text(fields, SectionFields.DATE_OF_BIRTH)));
  }

  private static BankAccountClaim bankClaim(Map<String, Object> fields) {
    return new BankAccountClaim(
        BankAccountNumber.parse(text(fields, SectionFields.ACCOUNT_NUMBER)),
        Ifsc.parse(text(fields, SectionFields.IFSC)),
        text(fields, SectionFields.HOLDER));
  }

  private static String text(Map<String, Object> fields, String name) {
    return SectionFields.text(fields, name).orElseThrow();
  }
}
