package io.doorstep.storage.kyc;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import io.doorstep.spi.kyc.CaseApproval;
import io.doorstep.spi.kyc.CaseClaim;
import io.doorstep.spi.kyc.CaseEvent;
import io.doorstep.spi.kyc.CaseHead;
import io.doorstep.spi.kyc.CaseHistoryEntry;
import io.doorstep.spi.kyc.CaseState;
import io.doorstep.spi.kyc.KycCase;
import io.doorstep.spi.kyc.KycLevel;
import io.doorstep.spi.kyc.KycSection;
import io.doorstep.spi.kyc.ReviewReason;
import io.doorstep.spi.kyc.SectionFinding;
import io.doorstep.spi.kyc.SectionKind;
import io.doorstep.spi.kyc.SectionState;
import io.doorstep.storage.jpa.entity.KycCaseEntity;
import io.doorstep.storage.jpa.entity.KycHistoryEntity;
import io.doorstep.storage.jpa.entity.KycSectionEntity;
import io.doorstep.storage.kyc.SectionFields.NamedDocument;
import org.jspecify.annotations.Nullable;

/** Cases as people may see them. */
final class CaseViews {

  private final CaseTable table;
  private final SectionCipher cipher;
  private final Sections sections;

  CaseViews(CaseTable table, SectionCipher cipher, Sections sections) {
    this.table = table;
    this.cipher = cipher;
    this.sections = sections;
  }

  KycCase forApplicant(KycCaseEntity kyc) {
    return view(kyc, kyc.getRevision(), false);
  }

  /**
   * As it was handed in last, since what is being written is nobody's but the applicant's; with
   * what is on record elsewhere, and with internal notes.
   */
  KycCase forReviewer(KycCaseEntity kyc) {
    return view(kyc, submittedRevision(kyc), true);
  }

  /** As it was handed in then; empty if that revision never was. */
  Optional<KycCase> forReviewer(KycCaseEntity kyc, int revision) {
    return submittedRevisions(kyc).anyMatch(submitted -> submitted == revision)
        ? Optional.of(view(kyc, revision, true))
        : Optional.empty();
  }

  private int submittedRevision(KycCaseEntity kyc) {
    return switch (CaseMachine.stateOf(kyc)) {
      case SUBMITTED, IN_REVIEW, APPROVED, REJECTED, EXPIRED -> kyc.getRevision();
      case DRAFT, RESUBMISSION_REQUESTED, WITHDRAWN -> submittedRevisions(kyc).max().orElse(0);
    };
  }

  private IntStream submittedRevisions(KycCaseEntity kyc) {
    return table.history(kyc.getId()).stream()
        .filter(entry -> entry.getEvent().equals(CaseEvent.SUBMIT.key()))
        .mapToInt(KycHistoryEntity::getRevision);
  }

  private KycCase view(KycCaseEntity kyc, int revision, boolean forReviewer) {
    Map<SectionKind, KycSectionEntity> rows = table.sections(kyc, revision);
    Set<SectionKind> kinds = EnumSet.copyOf(sections.required(kyc));
    kinds.addAll(rows.keySet());
    List<ReviewReason> reasons = standingReasons(kyc);
    List<KycSection> shown = new ArrayList<>();
    Set<String> documents = new HashSet<>();
    for (SectionKind kind : kinds) {
      @Nullable KycSectionEntity row = rows.get(kind);
      Map<String, Object> fields = row == null ? Map.of() : cipher.decrypt(row);
      SectionFields.documents(kind, fields).stream().map(NamedDocument::id).forEach(documents::add);
      List<ReviewReason> own = reasonsOf(kind, reasons, forReviewer);
      shown.add(
          new KycSection(
              kind,
              stateOf(kyc, row, own),
              MaskedFields.of(kind, fields, forReviewer),
              row == null ? null : findingOf(row),
              sections.warnings(fields),
              own,
              row == null ? null : Times.instant(row.getSavedAt())));
    }
    return new KycCase(head(kyc), shown, documents);
  }

  private static List<ReviewReason> reasonsOf(
      SectionKind kind, List<ReviewReason> reasons, boolean forReviewer) {
    return reasons.stream()
        .filter(reason -> reason.section() == kind)
        .map(reason -> forReviewer ? reason : reason.withoutInternalNote())
        .toList();
  }

  private static @Nullable SectionFinding findingOf(KycSectionEntity row) {
    @Nullable String finding = row.getFinding();
    return finding == null ? null : SectionFinding.ofKey(finding).orElse(null);
  }

  private static SectionState stateOf(
      KycCaseEntity kyc, @Nullable KycSectionEntity row, List<ReviewReason> reasons) {
    if (row == null) {
      return SectionState.MISSING;
    }
    boolean isNew = row.getRevision() == kyc.getRevision();
    boolean isApproved = row.getRevision() <= kyc.getApprovedRevision();
    return switch (CaseMachine.stateOf(kyc)) {
      case DRAFT, WITHDRAWN -> isApproved ? SectionState.APPROVED : SectionState.DRAFT;
      case SUBMITTED, IN_REVIEW -> isApproved ? SectionState.APPROVED : SectionState.SUBMITTED;
      case APPROVED -> SectionState.APPROVED;
      case EXPIRED -> SectionState.SUBMITTED;
      case RESUBMISSION_REQUESTED -> resubmission(isNew, reasons);
      case REJECTED -> reasons.isEmpty() ? SectionState.SUBMITTED : SectionState.REJECTED;
    };
  }

  private static SectionState resubmission(boolean isNew, List<ReviewReason> reasons) {
    if (isNew) {
      return SectionState.DRAFT;
    }
    return reasons.isEmpty() ? SectionState.SUBMITTED : SectionState.RESUBMISSION_REQUESTED;
  }

  /** The reasons of the last decision, as long as nothing was decided or begun after it. */
  List<ReviewReason> standingReasons(KycCaseEntity kyc) {
    CaseState state = CaseMachine.stateOf(kyc);
    if (state == CaseState.APPROVED || kyc.getSubmittedAt() == 0) {
      return List.of();
    }
    List<KycHistoryEntity> history = table.history(kyc.getId());
    for (int i = history.size() - 1; i >= 0; i--) {
      String event = history.get(i).getEvent();
      if (event.equals(CaseEvent.REVISE.key())) {
        return List.of();
      }
      if (history.get(i).getReasons() != null) {
        return cipher.decrypt(history.get(i));
      }
    }
    return List.of();
  }

  static CaseHead head(KycCaseEntity kyc) {
    return new CaseHead(
        kyc.getId(),
        kyc.getUserId(),
        CaseMachine.stateOf(kyc),
        kyc.getRevision(),
        kyc.getVersion(),
        Times.instant(kyc.getUpdatedAt()),
        Times.orNull(kyc.getSubmittedAt()),
        claimOf(kyc),
        approvalOf(kyc));
  }

  private static @Nullable CaseClaim claimOf(KycCaseEntity kyc) {
    @Nullable String reviewerId = kyc.getReviewerId();
    return reviewerId == null || !CaseMachine.isClaimed(kyc)
        ? null
        : new CaseClaim(reviewerId, Times.instant(kyc.getLeaseUntil()));
  }

  private static @Nullable CaseApproval approvalOf(KycCaseEntity kyc) {
    return kyc.getExpiresAt() <= Times.now().toEpochMilli()
        ? null
        : new CaseApproval(
            KycLevel.ofValue(kyc.getKycLevel()),
            kyc.getApprovedRevision(),
            Times.instant(kyc.getApprovedAt()),
            Times.instant(kyc.getExpiresAt()));
  }

  CaseHistoryEntry historyEntry(KycHistoryEntity entry) {
    return new CaseHistoryEntry(
        CaseEvent.ofKey(entry.getEvent()).orElseThrow(),
        CaseState.ofKey(entry.getFromState()).orElseThrow(),
        CaseState.ofKey(entry.getToState()).orElseThrow(),
        entry.getRevision(),
        entry.getActorId(),
        Times.instant(entry.getHappenedAt()),
        cipher.decrypt(entry));
  }
}
