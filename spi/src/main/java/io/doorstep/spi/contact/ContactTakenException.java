package io.doorstep.spi.contact;

import io.doorstep.spi.identity.ContactKind;

/** The address already belongs to another user of the realm. */
public final class ContactTakenException extends Exception {

  private static final long serialVersionUID = 1L;

  private final ContactKind kind;

  public ContactTakenException(ContactKind kind) {
    super(kind.key());
    this.kind = kind;
  }

  public ContactKind kind() {
    return kind;
  }
}
