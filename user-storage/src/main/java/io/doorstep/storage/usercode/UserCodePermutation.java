package io.doorstep.storage.usercode;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

import io.doorstep.spi.identity.UserCode;

/**
 * A keyed permutation of the numbers below 36⁶: different numbers get different codes, and a code
 * tells nothing of the ones before and after it.
 *
 * <p>A Feistel network of the shape of FF1 (NIST SP 800-38G): two halves of three base-36 digits,
 * ten rounds, each adding a keyed function of one half to the other. As the halves fill the range,
 * no number needs a second walk. The round function is HMAC-SHA256 from the JDK; the FF1 that ships
 * with Keycloak is not there when the server runs in FIPS mode.
 */
final class UserCodePermutation {

  private static final long HALF = 46_656;
  private static final int ROUNDS = 10;
  private static final String HMAC = "HmacSHA256";

  private final Mac mac;

  UserCodePermutation(SecretKey key) {
    try {
      mac = Mac.getInstance(HMAC);
      mac.init(key);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + HMAC, e);
    }
  }

  /**
   * The code in this place. Not to be called by two threads at once.
   *
   * @param number from 0 to {@link UserCode#COUNT}, exclusive
   */
  UserCode codeOf(long number) {
    if (number < 0 || number >= UserCode.COUNT) {
      throw new IllegalArgumentException("No user code has the number " + number);
    }
    long left = number / HALF;
    long right = number % HALF;
    for (int round = 0; round < ROUNDS; round++) {
      long sum = (left + shift(round, right)) % HALF;
      left = right;
      right = sum;
    }
    return UserCode.ofNumber(left * HALF + right);
  }

  /** 63 bits modulo 46,656: too even for the rest to show. */
  private long shift(int round, long half) {
    byte[] input = ByteBuffer.allocate(2 * Integer.BYTES).putInt(round).putInt((int) half).array();
    return (ByteBuffer.wrap(mac.doFinal(input)).getLong() & Long.MAX_VALUE) % HALF;
  }
}
