package io.doorstep.spi.encryption;

import org.jspecify.annotations.Nullable;

/** A value that can not be decrypted, and so is not given out in any form. */
public final class DecryptionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why it can not. */
  public enum Reason {
    /** Changed, cut short, or moved here from another field, record, user or realm. */
    FORGED,
    /** The key that wraps the record's data key is not in the key ring any more. */
    KEY_LOST,
    /** The record was erased, and its data key with it. */
    ERASED
  }

  private final Reason reason;

  public DecryptionException(Reason reason) {
    this(reason, null);
  }

  public DecryptionException(Reason reason, @Nullable Throwable cause) {
    super(reason.name(), cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
