package io.doorstep.rest.wizard;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.keycloak.models.RealmModel;

import io.doorstep.rest.error.CodeRefusedException;
import io.doorstep.rest.error.FieldError;
import io.doorstep.rest.error.InvalidInputException;
import io.doorstep.rest.error.ProblemTable;
import io.doorstep.rest.error.ProblemType;
import io.doorstep.rest.error.RefusedException;
import io.doorstep.rest.representation.AadhaarOtpCodeRequest;
import io.doorstep.rest.service.ProveAadhaar;
import io.doorstep.spi.kyc.KycSection;
import io.doorstep.spi.kyc.SectionFinding;
import io.doorstep.spi.verification.AadhaarVerifier;
import org.jspecify.annotations.Nullable;

/**
 * UIDAI's own code, which proves the Aadhaar number; who can not get one is checked by a person.
 */
final class AadhaarCode {

  static final String CODE_FIELD = "otp";

  private static final String REFERENCE = "aadhaar.reference";
  private static final String OFFERED = "aadhaar.offered";

  /** After these no guess at the code that was sent can be right. */
  private static final Set<ProblemType> END =
      EnumSet.of(ProblemType.CODE_GONE, ProblemType.MANUAL_REVIEW);

  private final RealmModel realm;
  private final WizardNotes notes;
  private final CaseDesk desk;

  AadhaarCode(RealmModel realm, WizardNotes notes, CaseDesk desk) {
    this.realm = realm;
    this.notes = notes;
    this.desk = desk;
  }

  /** Whether the realm has anybody who sends codes. */
  boolean isThere() {
    return realm
        .getComponentsStream(realm.getId(), AadhaarVerifier.class.getName())
        .findAny()
        .isPresent();
  }

  /** Whether the person is still to be told, once, that there is a code. */
  boolean isToBeOffered(Optional<KycSection> aadhaar) {
    boolean verified =
        aadhaar.filter(section -> section.finding() == SectionFinding.VERIFIED).isPresent();
    return isThere() && !verified && notes.get(OFFERED).isEmpty();
  }

  void offer() {
    notes.set(OFFERED, WizardNotes.SET);
  }

  void send() {
    offer();
    // the code before stays good if no other is sent
    notes.set(REFERENCE, desk.withAadhaar(ProveAadhaar::request).reference());
  }

  void enter(@Nullable String code) {
    Optional<String> reference = notes.get(REFERENCE);
    if (reference.isEmpty() || code == null || code.isBlank()) {
      throw new InvalidInputException(FieldError.missing(CODE_FIELD));
    }
    try {
      desk.withAadhaar(proof -> proof.verify(new AadhaarOtpCodeRequest(reference.get(), code)));
      notes.remove(REFERENCE);
    } catch (CodeRefusedException | RefusedException e) {
      if (END.contains(ProblemTable.problemOf(e).type())) {
        notes.remove(REFERENCE);
      }
      throw e;
    }
  }

  Map<String, Object> model() {
    return Map.of("there", isThere(), "sent", notes.get(REFERENCE).isPresent());
  }
}
