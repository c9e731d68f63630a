package io.doorstep.rest.error;

import java.util.List;

/** A body that can't be understood: no JSON, not the expected members, or not of their types. */
public final class UnreadableBodyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<FieldError> errors;

  public UnreadableBodyException(List<FieldError> errors) {
    super("unreadable body");
    this.errors = List.copyOf(errors);
  }

  public List<FieldError> errors() {
    return errors;
  }
}
