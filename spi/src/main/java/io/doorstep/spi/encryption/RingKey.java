package io.doorstep.spi.encryption;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * A key and its public id.
 *
 * @param id stands beside every value made with the key; at most 16 characters
 */
public record RingKey(String id, SecretKey secret) {

  private static final String HMAC = "HmacSHA256";

  /** Ends each part, so that ("ab", "c") and ("a", "bc") differ; occurs in no identity value. */
  private static final byte SEPARATOR = 0x1f;

  /** HMAC-SHA256 over the parts, as 43 characters of URL-safe Base64. */
  public String hmac(String... parts) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(secret);
      for (String part : parts) {
        mac.update(part.getBytes(StandardCharsets.UTF_8));
        mac.update(SEPARATOR);
      }
      return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + HMAC, e);
    }
  }

  @Override
  public String toString() {
    return "RingKey[id=" + id + "]";
  }
}
