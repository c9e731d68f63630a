package io.doorstep.spi.document;

import java.util.Arrays;
import java.util.Optional;

/** What a picture shows. */
public enum DocumentKind {
  AADHAAR_FRONT("aadhaar_front"),
  AADHAAR_BACK("aadhaar_back"),
  PAN("pan"),
  /** The person, taken for a check. */
  SELFIE("selfie"),
  /** Outside or inside of a place of business. */
  SHOP("shop"),
  /** A cancelled cheque, or the first page of a pass book. */
  BANK_PROOF("bank_proof"),
  /** The person as others see them in their profile; belongs to no case. */
  PICTURE("picture");

  private final String key;

  DocumentKind(String key) {
    this.key = key;
  }

  /** The name in the API and in the database; never changes. */
  public String key() {
    return key;
  }

  /** The kind of this name. */
  public static Optional<DocumentKind> of(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
  }
}
