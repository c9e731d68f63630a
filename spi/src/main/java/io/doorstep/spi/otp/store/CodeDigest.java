package io.doorstep.spi.otp.store;

/**
 * The keyed hash of a code or proof, which is all that is stored of it.
 *
 * @param keyId the key it was made with
 * @param value HMAC-SHA256 in URL-safe Base64
 */
public record CodeDigest(String keyId, String value) {

  @Override
  public String toString() {
    return "CodeDigest[keyId=" + keyId + "]";
  }
}
