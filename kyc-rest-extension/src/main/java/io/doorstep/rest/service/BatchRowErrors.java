package io.doorstep.rest.service;

import java.util.List;

import io.doorstep.rest.error.FieldError;
import io.doorstep.rest.error.InvalidInputException;
import io.doorstep.rest.error.RefusedException;
import io.doorstep.rest.error.TakenException;
import io.doorstep.spi.batch.RowError;

/** What keeps a row from becoming an account, to be kept with it. */
final class BatchRowErrors {

  private static final String PROFILE = "profile.";

  private BatchRowErrors() {}

  /** Whether it is the row's fault, so that trying it again is of no use. */
  static boolean isTold(RuntimeException e) {
    return e instanceof InvalidInputException
        || e instanceof TakenException
        || e instanceof RefusedException;
  }

  static List<RowError> of(RuntimeException e) {
    if (e instanceof InvalidInputException invalid) {
      return invalid.errors().stream().map(BatchRowErrors::of).toList();
    }
    if (e instanceof TakenException taken) {
      return switch (taken.kind()) {
        case EMAIL -> List.of(new RowError("email", "doorstepErrorEmailTaken", List.of()));
        case MOBILE ->
            List.of(new RowError("mobile_number", "doorstepErrorMobileTaken", List.of()));
      };
    }
    String key =
        e instanceof RefusedException
            ? "doorstepErrorBatchForbidden"
            : "doorstepErrorBatchUnexpected";
    return List.of(new RowError(BatchRowRequest.ACCOUNT_TYPE, key, List.of()));
  }

  private static RowError of(FieldError error) {
    String field = error.field();
    return new RowError(
        field.startsWith(PROFILE) ? field.substring(PROFILE.length()) : field,
        error.text().key(),
        error.text().arguments().stream().map(String::valueOf).toList());
  }
}
