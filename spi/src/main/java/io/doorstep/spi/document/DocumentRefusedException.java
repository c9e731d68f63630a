package io.doorstep.spi.document;

import org.jspecify.annotations.Nullable;

/** A picture that is not taken in, or not given up. Nothing was changed. */
public final class DocumentRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Reason {
    /** Neither JPEG, PNG nor WebP, whatever its name or media type says. */
    WRONG_TYPE("doorstepErrorDocumentWrongType"),
    /** More bytes, or more pixels, than are read. */
    TOO_LARGE("doorstepErrorDocumentTooLarge"),
    /** Too few pixels for anybody to make something out. */
    TOO_SMALL("doorstepErrorDocumentTooSmall"),
    /** Empty, cut short, broken, or moving. */
    UNREADABLE("doorstepErrorDocumentUnreadable"),
    /** The user has this very picture there already. */
    ALREADY_TRIED("doorstepErrorDocumentAlreadyTried"),
    /** A malware scanner found something. */
    INFECTED("doorstepErrorDocumentInfected"),
    /** The malware scanner gave no verdict, and without one nothing is taken in. */
    SCANNER_UNAVAILABLE("doorstepErrorDocumentScannerUnavailable"),
    /** More pictures are on their way than the server works on at a time. */
    BUSY("doorstepErrorDocumentBusy"),
    /** The user has as many pictures as a user may have. */
    TOO_MANY("doorstepErrorDocumentTooMany"),
    /** Part of a submitted case, which keeps it as it was submitted. */
    PINNED("doorstepErrorDocumentPinned");

    private final String messageKey;

    Reason(String messageKey) {
      this.messageKey = messageKey;
    }

    /** The key of a text that says so to the person. */
    public String messageKey() {
      return messageKey;
    }
  }

  private final Reason reason;

  public DocumentRefusedException(Reason reason) {
    this(reason, null);
  }

  public DocumentRefusedException(Reason reason, @Nullable Throwable cause) {
    super(reason.name(), cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
