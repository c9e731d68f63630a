package io.doorstep.spi.kyc;

import java.util.List;
import java.util.Optional;

import org.keycloak.models.UserModel;
import org.keycloak.provider.Provider;

import io.doorstep.spi.otp.OtpCode;
import io.doorstep.spi.verification.AadhaarOtpCheck;
import io.doorstep.spi.verification.AadhaarOtpIssue;
import io.doorstep.spi.verification.VerificationException;
import org.jspecify.annotations.Nullable;

/**
 * Cases of the realm of the session's context: one for each user who ever began one.
 *
 * <p>Numbers go in whole and come out masked. Every change raises the case's version; a version
 * handed in must be the current one, and null stands for whichever is.
 */
public interface CaseProvider extends Provider {

  /** User attribute with the level's number, for Keycloak's own searches; absent before. */
  String LEVEL_ATTRIBUTE = "kyc_level";

  /** The realm's rules. */
  KycPolicy policy();

  /** The user's case; an empty draft if there was none. */
  KycCase of(UserModel user);

  /**
   * Saves a section. After a decision this begins a new revision, which takes the other sections
   * over.
   *
   * @throws CaseFieldsException if it names documents that are not there
   * @throws CaseRefusedException while the case is with reviewers, or without consent
   */
  KycCase save(UserModel user, SectionDraft draft, @Nullable Integer version);

  /**
   * Hands the case in. Whoever can be asked about its numbers is asked before, and an answer that
   * is not to be had holds nobody up: a reviewer looks anyway.
   *
   * @throws CaseFieldsException naming all that is missing, with the section and a dot before
   */
  KycCase submit(UserModel user, @Nullable Integer version);

  /**
   * All that stands between the case and being handed in, with the section and a dot before, or the
   * section alone where it was asked for again and is as it was.
   */
  List<CaseFieldError> missing(UserModel user);

  /** Takes the case back. */
  KycCase withdraw(UserModel user, @Nullable Integer version);

  /** Has UIDAI send a code for the number in the Aadhaar section. */
  AadhaarOtpIssue requestAadhaarOtp(UserModel user) throws VerificationException;

  /** Takes a guess at that code; the right one is noted in the section. */
  AadhaarOtpCheck verifyAadhaarOtp(UserModel user, String reference, OtpCode code)
      throws VerificationException;

  /** How far the user's case has come; empty if there is none. */
  Optional<CaseState> stateOf(UserModel user);

  /** The level of the user's approval that stands now, if any. */
  Optional<CaseApproval> approval(UserModel user);

  /**
   * Hides the user's case from everybody, as it is. It is purged when the realm no longer keeps
   * what was deleted ({@link KycPolicy.RetentionRules#deletedRecords()}). Whoever is at work on it
   * meanwhile fails with what they do.
   *
   * @param actor who deletes it
   * @return false if there is none, or it is hidden already
   */
  boolean delete(UserModel user, UserModel actor);

  /**
   * Shows a hidden case again, whole and as it was.
   *
   * @return false if there is none
   */
  boolean restore(UserModel user);

  /** What happened to the user's case, oldest first. */
  List<CaseHistoryEntry> history(UserModel user);

  /** What a reviewer does: with cases of accounts that are in no branch, or in one of theirs. */
  CaseReviews reviews(UserModel reviewer);
}
