package io.doorstep.rest.error;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a caller is told when a call fails; becomes a problem document.
 *
 * @param errors what is wrong with single fields
 * @param members further members of the document, by name
 * @param retryAt from when on the call may succeed; null where waiting does not help
 */
public record Problem(
    ProblemType type,
    Text detail,
    List<FieldError> errors,
    Map<String, Object> members,
    @Nullable Instant retryAt) {

  static Problem of(ProblemType type) {
    return of(type, type.detail());
  }

  static Problem of(ProblemType type, Text detail) {
    return new Problem(type, detail, List.of(), Map.of(), null);
  }

  Problem withErrors(List<FieldError> fieldErrors) {
    return new Problem(type, detail, fieldErrors, members, retryAt);
  }

  Problem withMember(String name, Object value) {
    return new Problem(type, detail, errors, Map.of(name, value), retryAt);
  }

  Problem withRetryAt(@Nullable Instant instant) {
    return new Problem(type, detail, errors, members, instant);
  }
}
