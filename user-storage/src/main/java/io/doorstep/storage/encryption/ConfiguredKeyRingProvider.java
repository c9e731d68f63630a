package io.doorstep.storage.encryption;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import io.doorstep.spi.encryption.KeyPurpose;
import io.doorstep.spi.encryption.KeyRingProvider;
import io.doorstep.spi.encryption.RingKey;

/** The keys that the server's configuration names. */
final class ConfiguredKeyRingProvider implements KeyRingProvider {

  private final KeyRing ring;
  private final Supplier<KeyRing> newestRing;

  /**
   * @param ring the keys to work with
   * @param newestRing asked for a key that the ring does not have: another node may know of it
   *     first
   */
  ConfiguredKeyRingProvider(KeyRing ring, Supplier<KeyRing> newestRing) {
    this.ring = ring;
    this.newestRing = newestRing;
  }

  @Override
  public RingKey current(KeyPurpose purpose) {
    return ring.newest(purpose);
  }

  @Override
  public List<RingKey> all(KeyPurpose purpose) {
    return ring.all(purpose);
  }

  @Override
  public Optional<RingKey> find(KeyPurpose purpose, String keyId) {
    return ring.find(purpose, keyId).or(() -> newestRing.get().find(purpose, keyId));
  }

  @Override
  public RingKey oldest(KeyPurpose purpose) {
    return ring.oldest(purpose);
  }

  @Override
  public void close() {}
}
