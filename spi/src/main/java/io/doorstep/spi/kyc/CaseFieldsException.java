package io.doorstep.spi.kyc;

import java.util.List;

/** Fields that are missing or wrong: all of them at once. Nothing was changed. */
public final class CaseFieldsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<CaseFieldError> errors;

  public CaseFieldsException(List<CaseFieldError> errors) {
    super("fields of a case are missing or wrong");
    this.errors = List.copyOf(errors);
  }

  /** At least one. */
  public List<CaseFieldError> errors() {
    return errors;
  }
}
