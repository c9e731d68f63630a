package io.doorstep.storage.kyc;

import java.time.Period;
import java.time.ZoneOffset;

import org.keycloak.common.util.Time;

import io.doorstep.spi.kyc.KycLevel;
import io.doorstep.storage.jpa.entity.KycCaseEntity;

/** What changes in a case along with its state. */
final class CaseChanges {

  private CaseChanges() {}

  static void beginRevision(KycCaseEntity kyc) {
    kyc.setRevision(kyc.getRevision() + 1);
  }

  static void submit(KycCaseEntity kyc) {
    endReview(kyc);
    kyc.setSubmittedAt(Time.currentTimeMillis());
  }

  static void claim(KycCaseEntity kyc, String reviewerId, long leaseUntil) {
    kyc.setReviewerId(reviewerId);
    kyc.setLeaseUntil(leaseUntil);
  }

  static void release(KycCaseEntity kyc) {
    kyc.setReviewerId(null);
    kyc.setLeaseUntil(0);
  }

  /** The first of two reviewers is done. */
  static void endorse(KycCaseEntity kyc, String reviewerId) {
    release(kyc);
    kyc.setEndorsedBy(reviewerId);
  }

  static void endReview(KycCaseEntity kyc) {
    release(kyc);
    kyc.setEndorsedBy(null);
  }

  /** What was decided on stays as it is: the applicant goes on in a revision of its own. */
  static void askAgain(KycCaseEntity kyc) {
    endReview(kyc);
    beginRevision(kyc);
  }

  static void approve(KycCaseEntity kyc, KycLevel level, Period validity) {
    endReview(kyc);
    kyc.setKycLevel(level.value());
    kyc.setApprovedRevision(kyc.getRevision());
    kyc.setApprovedAt(Time.currentTimeMillis());
    kyc.setExpiresAt(Times.now().atZone(ZoneOffset.UTC).plus(validity).toInstant().toEpochMilli());
    kyc.setNoticeSentAt(0);
  }

  static void expire(KycCaseEntity kyc) {
    kyc.setKycLevel(KycLevel.NONE.value());
    kyc.setApprovedRevision(0);
    kyc.setExpiresAt(0);
  }
}
