package io.doorstep.spi.kyc;

import java.util.Arrays;
import java.util.Optional;

/** Why a section is not accepted. */
public enum ReasonCode {
  /** A picture can not be made out. */
  UNREADABLE("unreadable"),
  /** A picture shows something else. */
  WRONG_DOCUMENT("wrong_document"),
  /** What was entered differs from the picture. */
  MISMATCH("mismatch"),
  /** The document's time is over. */
  DOCUMENT_EXPIRED("document_expired"),
  INCOMPLETE("incomplete"),
  /** The number stands in another person's case, too. */
  DUPLICATE("duplicate"),
  /** The document does not seem to be genuine. */
  NOT_GENUINE("not_genuine"),
  /** The note tells. */
  OTHER("other");

  private final String key;

  ReasonCode(String key) {
    this.key = key;
  }

  /** The name in the API and in storage; never changes. */
  public String key() {
    return key;
  }

  public static Optional<ReasonCode> ofKey(String key) {
    return Arrays.stream(values()).filter(code -> code.key.equals(key)).findFirst();
  }
}
