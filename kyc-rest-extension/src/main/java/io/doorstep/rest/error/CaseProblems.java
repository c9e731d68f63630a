package io.doorstep.rest.error;

import java.util.List;

import io.doorstep.spi.kyc.CaseFieldsException;
import io.doorstep.spi.kyc.CaseRefusedException;

/** The rows of {@link ProblemTable} that are about cases. */
final class CaseProblems {

  private CaseProblems() {}

  static Problem fields(CaseFieldsException e) {
    return Problem.of(ProblemType.INVALID)
        .withErrors(
            e.errors().stream()
                .map(error -> new FieldError(error.field(), Text.of(error.messageKey())))
                .toList());
  }

  static Problem refused(CaseRefusedException e) {
    Text text = Text.of(e.reason().messageKey());
    return switch (e.reason()) {
      case STATE, SECTION_CLOSED -> Problem.of(ProblemType.CASE_STATE, text);
      case CHANGED -> Problem.of(ProblemType.CASE_CHANGED, text);
      case CLAIMED_BY_OTHER, NOT_CLAIMED -> Problem.of(ProblemType.CASE_CLAIMED, text);
      case OWN_CASE, SAME_REVIEWER -> Problem.of(ProblemType.REVIEW_NOT_ALLOWED, text);
      case CONSENT_MISSING -> invalid("consent", text);
      case REASONS_MISSING -> invalid("reasons", text);
      case NUMBER_NOT_KEPT -> invalid("number", text);
    };
  }

  private static Problem invalid(String field, Text text) {
    return Problem.of(ProblemType.INVALID).withErrors(List.of(new FieldError(field, text)));
  }

  static Problem tooSoon(TooSoonException e) {
    return Problem.of(ProblemType.TOO_MANY_REQUESTS).withRetryAt(e.retryAt());
  }
}
