package io.doorstep.authenticators.form;

/** What was typed is no contact that the realm serves. Carries why, never the text itself. */
public final class RefusedContactException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String messageKey;

  RefusedContactException(String messageKey) {
    super(messageKey);
    this.messageKey = messageKey;
  }

  /** The key of the text that explains it to a person. */
  public String messageKey() {
    return messageKey;
  }
}
