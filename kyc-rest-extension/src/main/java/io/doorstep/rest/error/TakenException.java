package io.doorstep.rest.error;

import io.doorstep.spi.identity.ContactKind;

/** A contact is another account's; told only to who has proven it. */
public final class TakenException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ContactKind kind;

  public TakenException(ContactKind kind) {
    super(kind.key());
    this.kind = kind;
  }

  public ContactKind kind() {
    return kind;
  }
}
