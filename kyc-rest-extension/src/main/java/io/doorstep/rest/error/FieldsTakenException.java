package io.doorstep.rest.error;

import java.util.Set;

/** What belonged to an account is another's by now. */
public final class FieldsTakenException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Set<String> fields;

  public FieldsTakenException(Set<String> fields) {
    super(fields.toString());
    this.fields = Set.copyOf(fields);
  }

  /** By the API's names. */
  public Set<String> fields() {
    return fields;
  }
}
