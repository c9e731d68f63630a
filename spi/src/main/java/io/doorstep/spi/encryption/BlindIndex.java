package io.doorstep.spi.encryption;

import java.util.List;

import io.doorstep.spi.identity.IdentityNumber;

/**
 * A keyed hash by which an encrypted number is found again, never read. Realm and field are hashed
 * along, so that equal numbers in two of them do not show as equal.
 *
 * <p>It carries the id of its key. While the key ring holds several, a number may stand under any
 * of them: keep what {@link #current} gives, and search for all of {@link #candidates}. An old key
 * leaves the ring only when nothing indexed with it is left; where the number itself is not kept,
 * as with an Aadhaar number outside vault mode, that is never.
 */
public record BlindIndex(String keyId, String hmac) {

  /** The index to keep for a number. */
  public static BlindIndex current(
      KeyRingProvider keys, String realmId, String field, IdentityNumber number) {
    return of(keys.current(KeyPurpose.BLIND_INDEX), realmId, field, number);
  }

  /** Every index under which the number may have been kept, the current one first. */
  public static List<String> candidates(
      KeyRingProvider keys, String realmId, String field, IdentityNumber number) {
    return keys.all(KeyPurpose.BLIND_INDEX).stream()
        .map(key -> of(key, realmId, field, number).stored())
        .toList();
  }

  private static BlindIndex of(RingKey key, String realmId, String field, IdentityNumber number) {
    return new BlindIndex(key.id(), key.hmac(realmId, field, number.reveal()));
  }

  /** As it stands in a column; at most 64 characters. */
  public String stored() {
    return keyId + "." + hmac;
  }
}
