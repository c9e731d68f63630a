package io.doorstep.rest.error;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.NotFoundException;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.provider.ExceptionConverter;

import io.doorstep.spi.batch.TooManyBatchesException;
import io.doorstep.spi.document.DocumentRefusedException;
import io.doorstep.spi.kyc.CaseFieldsException;
import io.doorstep.spi.kyc.CaseRefusedException;
import io.doorstep.spi.onboarding.ProfileFields;
import io.doorstep.spi.otp.OtpLockout;
import io.doorstep.spi.otp.OtpNotSentException;
import io.doorstep.spi.otp.OtpVerification;
import io.doorstep.spi.throttle.StoreBusyException;
import io.doorstep.spi.wallet.WalletRefusedException;

/** The one table from exception to problem. */
public final class ProblemTable {

  private static final List<Row<?>> ROWS =
      List.of(
          row(UnreadableBodyException.class, ProblemTable::unreadable),
          row(InvalidInputException.class, ProblemTable::invalid),
          row(OtpNotSentException.class, ProblemTable::notSent),
          row(CodeRefusedException.class, e -> codeRefused(e.verification())),
          row(CaseFieldsException.class, CaseProblems::fields),
          row(CaseRefusedException.class, CaseProblems::refused),
          row(TooSoonException.class, CaseProblems::tooSoon),
          row(DocumentRefusedException.class, ProblemTable::documentRefused),
          row(WalletRefusedException.class, WalletProblems::refused),
          row(TakenException.class, ProblemTable::taken),
          row(BranchInUseException.class, ProblemTable::branchInUse),
          row(TooManyBatchesException.class, ProblemTable::tooManyBatches),
          row(FieldsTakenException.class, ProblemTable::fieldsTaken),
          row(ModelDuplicateException.class, e -> Problem.of(ProblemType.CONFLICT)),
          row(StoreBusyException.class, e -> Problem.of(ProblemType.BUSY)),
          row(RefusedException.class, e -> Problem.of(e.type())),
          row(NotAuthorizedException.class, e -> Problem.of(ProblemType.UNAUTHENTICATED)),
          row(ForbiddenException.class, e -> Problem.of(ProblemType.FORBIDDEN)),
          row(NotFoundException.class, e -> Problem.of(ProblemType.NOT_FOUND)));

  private ProblemTable() {}

  /**
   * What the caller is told; {@link ProblemType#UNEXPECTED} for what is nobody's mistake but ours.
   */
  public static Problem problemOf(RuntimeException cause) {
    return ROWS.stream()
        .flatMap(row -> row.problemOf(cause).stream())
        .findFirst()
        .orElseGet(() -> Problem.of(ProblemType.UNEXPECTED));
  }

  /**
   * As {@link #problemOf(RuntimeException)}, also for what a query of the session told in the
   * database's own words: a change that was refused for another's, or waited too long for it.
   */
  public static Problem problemOf(KeycloakSession session, RuntimeException cause) {
    return session
        .getKeycloakSessionFactory()
        .getProviderFactoriesStream(ExceptionConverter.class)
        .map(converter -> ((ExceptionConverter) converter).convert(cause))
        .filter(
            known ->
                known instanceof ModelDuplicateException || known instanceof StoreBusyException)
        .map(RuntimeException.class::cast)
        .findFirst()
        .map(ProblemTable::problemOf)
        .orElseGet(() -> problemOf(cause));
  }

  private static Problem unreadable(UnreadableBodyException e) {
    return Problem.of(ProblemType.BODY_UNREADABLE).withErrors(e.errors());
  }

  private static Problem invalid(InvalidInputException e) {
    return Problem.of(ProblemType.INVALID).withErrors(e.errors());
  }

  private static Problem taken(TakenException e) {
    Text text =
        switch (e.kind()) {
          case MOBILE -> Text.of("doorstepErrorMobileTaken");
          case EMAIL -> Text.of("doorstepErrorEmailTaken");
        };
    return Problem.of(ProblemType.CONTACT_TAKEN, text);
  }

  private static Problem branchInUse(BranchInUseException e) {
    return Problem.of(
            ProblemType.BRANCH_IN_USE,
            e.accounts() == 0
                ? Text.of("doorstepErrorBranchDefault")
                : Text.of("doorstepErrorBranchAccounts", e.accounts()))
        .withMember("accounts", e.accounts());
  }

  private static Problem tooManyBatches(TooManyBatchesException e) {
    return Problem.of(ProblemType.BATCHES_OPEN, Text.of("doorstepErrorBatchesOpen", e.limit()));
  }

  private static Problem fieldsTaken(FieldsTakenException e) {
    List<FieldError> errors =
        e.fields().stream()
            .sorted()
            .map(field -> new FieldError(field, Text.of(takenKey(field))))
            .toList();
    return Problem.of(ProblemType.CONTACT_TAKEN, errors.get(0).text()).withErrors(errors);
  }

  private static String takenKey(String field) {
    return switch (field) {
      case ProfileFields.MOBILE_NUMBER -> "doorstepErrorMobileTaken";
      case ProfileFields.EMAIL -> "doorstepErrorEmailTaken";
      case ProfileFields.NATIONAL_ID -> "doorstepErrorNationalIdTaken";
      default -> "usernameExistsMessage";
    };
  }

  private static Problem notSent(OtpNotSentException e) {
    return switch (e.reason()) {
      case OVER_BUDGET, TOO_SOON -> tooManyRequests(e);
      case COUNTRY_NOT_ALLOWED ->
          Problem.of(ProblemType.INVALID)
              .withErrors(List.of(new FieldError("to", Text.of(e.reason().messageKey()))));
      case GONE -> Problem.of(ProblemType.CODE_GONE);
    };
  }

  private static Problem tooManyRequests(OtpNotSentException e) {
    Instant retryAt = e.retryAt();
    String key = e.reason().messageKey();
    return Problem.of(
            ProblemType.TOO_MANY_REQUESTS, retryAt == null ? Text.of(key) : Text.of(key, retryAt))
        .withRetryAt(retryAt);
  }

  private static Problem codeRefused(OtpVerification verification) {
    if (verification instanceof OtpVerification.Wrong wrong) {
      int left = wrong.attemptsRemaining();
      return Problem.of(ProblemType.CODE_WRONG, Text.of("doorstepErrorCodeWrong", left))
          .withMember("attempts_remaining", left);
    }
    if (verification instanceof OtpVerification.Locked locked) {
      OtpLockout lockout = locked.lockout();
      return Problem.of(ProblemType.LOCKED)
          .withMember("locked_until", lockout.until().toString())
          .withRetryAt(lockout.until());
    }
    return Problem.of(ProblemType.CODE_GONE);
  }

  private static Problem documentRefused(DocumentRefusedException e) {
    ProblemType type =
        switch (e.reason()) {
          case WRONG_TYPE -> ProblemType.DOCUMENT_WRONG_TYPE;
          case TOO_LARGE -> ProblemType.DOCUMENT_TOO_LARGE;
          case TOO_SMALL, UNREADABLE, INFECTED -> ProblemType.DOCUMENT_REFUSED;
          case ALREADY_TRIED, TOO_MANY, PINNED -> ProblemType.DOCUMENT_CONFLICT;
          case SCANNER_UNAVAILABLE, BUSY -> ProblemType.DOCUMENT_UNAVAILABLE;
        };
    Text text = Text.of(e.reason().messageKey());
    return Problem.of(type, text).withErrors(List.of(new FieldError("file", text)));
  }

  private static <E extends RuntimeException> Row<E> row(
      Class<E> type, Function<E, Problem> problem) {
    return new Row<>(type, problem);
  }

  private record Row<E extends RuntimeException>(Class<E> type, Function<E, Problem> problem) {

    Optional<Problem> problemOf(RuntimeException cause) {
      return type.isInstance(cause)
          ? Optional.of(problem.apply(type.cast(cause)))
          : Optional.empty();
    }
  }
}
