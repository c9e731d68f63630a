package io.doorstep.spi.encryption;

import java.util.List;
import java.util.Optional;

import org.keycloak.provider.Provider;

/**
 * Secret keys from outside the database, newest first.
 *
 * <p>A value made with a key carries that key's id, so that keys rotate without anything becoming
 * unreadable: a new key is put in front, and an old one is removed once nothing made with it is
 * left.
 */
public interface KeyRingProvider extends Provider {

  /** The key to make new values with. */
  RingKey current(KeyPurpose purpose);

  /** All keys of the ring, newest first. */
  List<RingKey> all(KeyPurpose purpose);

  /** The key with this id, if the ring still has it. */
  Optional<RingKey> find(KeyPurpose purpose, String keyId);

  /**
   * The key that has been in the ring longest: for look-up values that must stay equal while newer
   * keys come in.
   */
  RingKey oldest(KeyPurpose purpose);
}
