package io.doorstep.storage.encryption;

import java.util.List;
import java.util.Optional;

import io.doorstep.spi.encryption.KeyPurpose;
import io.doorstep.spi.encryption.KeyRingProvider;
import io.doorstep.spi.encryption.RingKey;

/** The keys that the server's configuration names. */
final class ConfiguredKeyRingProvider implements KeyRingProvider {

  private final KeyRing ring;

  ConfiguredKeyRingProvider(KeyRing ring) {
    this.ring = ring;
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
    return ring.find(purpose, keyId);
  }

  @Override
  public RingKey oldest(KeyPurpose purpose) {
    return ring.oldest(purpose);
  }

  @Override
  public void close() {}
}
