package io.doorstep.storage.encryption;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import io.doorstep.spi.encryption.KeyPurpose;
import io.doorstep.spi.encryption.RingKey;

/**
 * Keys in order, newest first, with one independent key per purpose derived from each.
 *
 * <p>The derivation is the expand step of HKDF (RFC 5869 2.3) for one block: the configured key is
 * uniformly random, so there is nothing to extract.
 */
final class KeyRing {

  /** As long as the hash that is keyed with it. */
  static final int KEY_BYTES = 32;

  private static final String HMAC = "HmacSHA256";
  private static final int ID_BYTES = 6;

  private final Map<KeyPurpose, List<RingKey>> keys = new EnumMap<>(KeyPurpose.class);

  /**
   * @param encoded keys in Base64, newest first
   * @throws IllegalArgumentException if there is none, or one is too short; the message does not
   *     repeat it
   */
  KeyRing(List<String> encoded) {
    List<byte[]> masters = encoded.stream().map(KeyRing::decode).toList();
    if (masters.isEmpty()) {
      throw new IllegalArgumentException("A key ring needs at least one key");
    }
    for (KeyPurpose purpose : KeyPurpose.values()) {
      keys.put(purpose, masters.stream().map(master -> derive(master, purpose)).toList());
    }
  }

  private static byte[] decode(String encoded) {
    byte[] key;
    try {
      key = Base64.getDecoder().decode(encoded.strip());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("A key is not Base64");
    }
    if (key.length < KEY_BYTES) {
      throw new IllegalArgumentException("A key has fewer than " + KEY_BYTES + " bytes");
    }
    return key;
  }

  private static RingKey derive(byte[] master, KeyPurpose purpose) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(master, HMAC));
      mac.update(purpose.label().getBytes(StandardCharsets.US_ASCII));
      byte[] derived = mac.doFinal(new byte[] {1});
      return new RingKey(idOf(derived), new SecretKeySpec(derived, HMAC));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + HMAC, e);
    }
  }

  /** The same key has the same id on every node, with nothing to agree on. */
  private static String idOf(byte[] key) throws GeneralSecurityException {
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(key);
    return HexFormat.of().formatHex(Arrays.copyOf(hash, ID_BYTES));
  }

  RingKey newest(KeyPurpose purpose) {
    return all(purpose).get(0);
  }

  RingKey oldest(KeyPurpose purpose) {
    List<RingKey> ring = all(purpose);
    return ring.get(ring.size() - 1);
  }

  Optional<RingKey> find(KeyPurpose purpose, String id) {
    return all(purpose).stream().filter(key -> key.id().equals(id)).findFirst();
  }

  List<RingKey> all(KeyPurpose purpose) {
    return keys.getOrDefault(purpose, List.of());
  }
}
