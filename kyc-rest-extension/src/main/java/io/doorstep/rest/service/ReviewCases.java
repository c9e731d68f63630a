package io.doorstep.rest.service;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

import io.doorstep.rest.error.FieldError;
import io.doorstep.rest.error.InvalidInputException;
import io.doorstep.rest.error.ProblemType;
import io.doorstep.rest.error.RefusedException;
import io.doorstep.rest.error.Text;
import io.doorstep.rest.representation.CaseDecisionRequest;
import io.doorstep.rest.representation.ReviewReasonRequest;
import io.doorstep.spi.document.DocumentProvider;
import io.doorstep.spi.document.StoredDocument;
import io.doorstep.spi.kyc.CaseDecision;
import io.doorstep.spi.kyc.CaseDecision.Outcome;
import io.doorstep.spi.kyc.CaseDuplicate;
import io.doorstep.spi.kyc.CaseHistoryEntry;
import io.doorstep.spi.kyc.CasePage;
import io.doorstep.spi.kyc.CaseProvider;
import io.doorstep.spi.kyc.CaseQuery;
import io.doorstep.spi.kyc.CaseReviews;
import io.doorstep.spi.kyc.KycCase;
import io.doorstep.spi.kyc.ReasonCode;
import io.doorstep.spi.kyc.ReviewReason;
import io.doorstep.spi.kyc.SectionKind;
import org.jspecify.annotations.Nullable;

/** A reviewer looks at cases, takes one and decides. */
public final class ReviewCases {

  private final KeycloakSession session;
  private final RealmModel realm;
  private final CaseReviews reviews;
  private final UserModel reviewer;

  public ReviewCases(KeycloakSession session, UserModel reviewer) {
    this.session = session;
    this.realm = session.getContext().getRealm();
    this.reviews = session.getProvider(CaseProvider.class).reviews(reviewer);
    this.reviewer = reviewer;
  }

  /** Who reviews. */
  public String reviewerId() {
    return reviewer.getId();
  }

  public CasePage queue(CaseQuery query) {
    return reviews.queue(query);
  }

  /**
   * A case.
   *
   * @throws RefusedException if there is none of this id
   */
  public KycCase show(String caseId) {
    return orNotFound(reviews.find(caseId));
  }

  /**
   * A case as it was handed in earlier.
   *
   * @throws RefusedException if there is none of this id, or that revision was never handed in
   */
  public KycCase show(String caseId, int revision) {
    return orNotFound(reviews.find(caseId, revision));
  }

  public List<CaseDuplicate> duplicates(String caseId) {
    return reviews.duplicates(caseId);
  }

  public List<CaseHistoryEntry> history(String caseId) {
    return reviews.history(caseId);
  }

  public KycCase claim(String caseId) {
    return orNotFound(reviews.claim(caseId));
  }

  public KycCase release(String caseId) {
    return orNotFound(reviews.release(caseId));
  }

  /**
   * A picture of a case, without its content.
   *
   * @throws RefusedException if it is not one of this case's
   */
  public StoredDocument picture(KycCase kyc, String documentId) {
    return orNotFound(documents().find(realm, applicant(kyc, documentId), documentId));
  }

  /** The content of a picture of a case. */
  public byte[] read(KycCase kyc, String documentId) {
    return orNotFound(documents().read(realm, applicant(kyc, documentId), documentId));
  }

  private UserModel applicant(KycCase kyc, String documentId) {
    @Nullable UserModel user = session.users().getUserById(realm, kyc.head().userId());
    if (user == null || !kyc.documentIds().contains(documentId)) {
      throw new RefusedException(ProblemType.NOT_FOUND);
    }
    return user;
  }

  private DocumentProvider documents() {
    return session.getProvider(DocumentProvider.class);
  }

  /**
   * Decides on a case.
   *
   * @throws InvalidInputException naming every field that breaks a rule
   */
  public KycCase decide(String caseId, CaseDecisionRequest request) {
    SectionInput input = new SectionInput();
    @Nullable Outcome outcome = input.oneOf("decision", request.decision(), Outcome::ofKey);
    @Nullable Integer version = request.version();
    if (request.decision() == null) {
      input.add(FieldError.missing("decision"));
    }
    if (version == null) {
      input.add(FieldError.missing("version"));
    }
    List<ReviewReason> reasons = reasons(input, request.reasons());
    if (outcome == Outcome.APPROVE && !reasons.isEmpty()) {
      input.add(new FieldError("reasons", Text.of("doorstepErrorReasonsWithApproval")));
    }
    input.requireValid();
    if (outcome == null || version == null) {
      throw new InvalidInputException(FieldError.missing("decision"));
    }
    return orNotFound(reviews.decide(caseId, new CaseDecision(outcome, reasons, version)));
  }

  private static List<ReviewReason> reasons(
      SectionInput input, @Nullable List<@Nullable ReviewReasonRequest> requests) {
    if (requests == null) {
      return List.of();
    }
    return requests.stream()
        .map(request -> reason(input, request))
        .filter(Objects::nonNull)
        .toList();
  }

  private static @Nullable ReviewReason reason(
      SectionInput input, @Nullable ReviewReasonRequest request) {
    if (request == null) {
      input.add(FieldError.missing("reasons.section"));
      return null;
    }
    @Nullable SectionKind section =
        input.oneOf("reasons.section", request.section(), SectionKind::ofKey);
    @Nullable ReasonCode code = input.oneOf("reasons.code", request.code(), ReasonCode::ofKey);
    if (request.section() == null) {
      input.add(FieldError.missing("reasons.section"));
    }
    if (request.code() == null) {
      input.add(FieldError.missing("reasons.code"));
    }
    @Nullable String note = note(input, "reasons.note", request.note());
    @Nullable String internal = note(input, "reasons.internal_note", request.internalNote());
    return section == null || code == null ? null : new ReviewReason(section, code, note, internal);
  }

  private static @Nullable String note(SectionInput input, String field, @Nullable String text) {
    if (text != null && text.length() > ReviewReason.MAX_NOTE_LENGTH) {
      input.add(
          new FieldError(
              field, Text.of("doorstepErrorFieldTooLong", ReviewReason.MAX_NOTE_LENGTH)));
      return null;
    }
    return text;
  }

  private static <T> T orNotFound(Optional<T> found) {
    return found.orElseThrow(() -> new RefusedException(ProblemType.NOT_FOUND));
  }
}
