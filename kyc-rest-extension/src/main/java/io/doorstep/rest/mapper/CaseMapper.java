package io.doorstep.rest.mapper;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.doorstep.rest.representation.CaseItemRepresentation;
import io.doorstep.rest.representation.CaseRepresentation;
import io.doorstep.rest.representation.DuplicateRepresentation;
import io.doorstep.rest.representation.HistoryReasonRepresentation;
import io.doorstep.rest.representation.HistoryRepresentation;
import io.doorstep.rest.representation.ReviewReasonRepresentation;
import io.doorstep.rest.representation.SectionRepresentation;
import io.doorstep.rest.representation.StaffCaseRepresentation;
import io.doorstep.spi.kyc.CaseApproval;
import io.doorstep.spi.kyc.CaseClaim;
import io.doorstep.spi.kyc.CaseDuplicate;
import io.doorstep.spi.kyc.CaseHead;
import io.doorstep.spi.kyc.CaseHistoryEntry;
import io.doorstep.spi.kyc.KycCase;
import io.doorstep.spi.kyc.KycLevel;
import io.doorstep.spi.kyc.KycSection;
import io.doorstep.spi.kyc.ReviewReason;
import io.doorstep.spi.kyc.SectionWarning;
import org.jspecify.annotations.Nullable;

/** Cases as callers see them. */
public final class CaseMapper {

  private CaseMapper() {}

  public static CaseRepresentation forApplicant(KycCase kyc, String consentVersion) {
    CaseHead head = kyc.head();
    @Nullable CaseApproval approval = head.approval();
    return new CaseRepresentation(
        head.id(),
        head.state().key(),
        head.revision(),
        head.version(),
        level(approval),
        approval == null ? null : approval.approvedAt().toString(),
        approval == null ? null : approval.expiresAt().toString(),
        text(head.submittedAt()),
        head.updatedAt().toString(),
        sections(kyc),
        consentVersion);
  }

  public static StaffCaseRepresentation forReviewer(
      KycCase kyc, List<CaseDuplicate> duplicates, List<CaseHistoryEntry> history) {
    return new StaffCaseRepresentation(
        item(kyc.head()),
        sections(kyc),
        kyc.documentIds().stream().sorted().toList(),
        duplicates.stream().map(CaseMapper::duplicate).toList(),
        history.stream().map(CaseMapper::forReviewer).toList());
  }

  public static CaseItemRepresentation item(CaseHead head) {
    @Nullable CaseClaim claim = head.claim();
    return new CaseItemRepresentation(
        head.id(),
        head.userId(),
        head.state().key(),
        head.revision(),
        head.version(),
        level(head.approval()),
        text(head.submittedAt()),
        claim == null ? null : claim.reviewerId(),
        claim == null ? null : claim.until().toString());
  }

  private static int level(@Nullable CaseApproval approval) {
    return approval == null ? KycLevel.NONE.value() : approval.level().value();
  }

  private static Map<String, SectionRepresentation> sections(KycCase kyc) {
    Map<String, SectionRepresentation> sections = new LinkedHashMap<>();
    kyc.sections().forEach(section -> sections.put(section.kind().key(), section(section)));
    return sections;
  }

  private static SectionRepresentation section(KycSection section) {
    return new SectionRepresentation(
        section.state().key(),
        section.fields(),
        section.finding() == null ? null : section.finding().key(),
        section.warnings().stream().map(SectionWarning::key).toList(),
        section.reasons().stream().map(CaseMapper::reason).toList(),
        text(section.savedAt()));
  }

  private static ReviewReasonRepresentation reason(ReviewReason reason) {
    return new ReviewReasonRepresentation(
        reason.code().key(), reason.note(), reason.internalNote());
  }

  private static DuplicateRepresentation duplicate(CaseDuplicate duplicate) {
    return new DuplicateRepresentation(
        duplicate.section().key(), duplicate.caseId(), duplicate.userId());
  }

  private static HistoryRepresentation forReviewer(CaseHistoryEntry entry) {
    return history(entry, entry.actorId(), entry.reasons());
  }

  /** Without who reviewed, and without internal notes. */
  public static HistoryRepresentation forApplicant(CaseHistoryEntry entry) {
    return history(
        entry, null, entry.reasons().stream().map(ReviewReason::withoutInternalNote).toList());
  }

  private static HistoryRepresentation history(
      CaseHistoryEntry entry, @Nullable String actorId, List<ReviewReason> reasons) {
    return new HistoryRepresentation(
        entry.event().key(),
        entry.from().key(),
        entry.to().key(),
        entry.revision(),
        actorId,
        entry.at().toString(),
        reasons.stream().map(CaseMapper::historyReason).toList());
  }

  private static HistoryReasonRepresentation historyReason(ReviewReason reason) {
    return new HistoryReasonRepresentation(
        reason.section().key(), reason.code().key(), reason.note(), reason.internalNote());
  }

  private static @Nullable String text(@Nullable Instant instant) {
    return instant == null ? null : instant.toString();
  }
}
