package io.doorstep.rest.error;

import java.util.List;

/** A body that is understood and breaks a rule. */
public final class InvalidInputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<FieldError> errors;

  public InvalidInputException(List<FieldError> errors) {
    super("invalid input");
    // Keycloak checks some rules of a profile more than once
    this.errors = errors.stream().distinct().toList();
  }

  public InvalidInputException(FieldError error) {
    this(List.of(error));
  }

  public List<FieldError> errors() {
    return errors;
  }
}
