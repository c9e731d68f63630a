package io.doorstep.storage.wallet;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import io.doorstep.spi.wallet.IdempotencyKey;

/**
 * An idempotency key as it stands in the table: short, and different wherever two keys differ,
 * where some databases' own comparison would take capitals for small letters.
 */
final class KeyHash {

  private KeyHash() {}

  static String of(String realmId, IdempotencyKey key) {
    String parts = String.join("\n", realmId, key.clientUuid(), key.text());
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(parts.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
