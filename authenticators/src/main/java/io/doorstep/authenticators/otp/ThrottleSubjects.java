package io.doorstep.authenticators.otp;

import org.keycloak.models.RealmModel;

import io.doorstep.spi.encryption.KeyPurpose;
import io.doorstep.spi.encryption.KeyRingProvider;
import io.doorstep.spi.encryption.RingKey;
import io.doorstep.spi.identity.ContactAddress;
import io.doorstep.spi.throttle.NetworkBudget;
import org.jspecify.annotations.Nullable;

/**
 * Names under which counters are kept: keyed hashes, so that the counters tell nobody which numbers
 * were tried. The oldest key makes them, so that they stay the same while keys rotate.
 */
final class ThrottleSubjects {

  private final RingKey key;
  private final RealmModel realm;

  ThrottleSubjects(KeyRingProvider keys, RealmModel realm) {
    this.key = keys.oldest(KeyPurpose.THROTTLE);
    this.realm = realm;
  }

  /** An address, whoever owns it: what messages to it are counted under. */
  String destination(ContactAddress to) {
    return key.hmac("destination", realm.getId(), to.kind().key(), to.reveal());
  }

  /**
   * An address together with the account it belongs to: what wrong codes are counted under.
   * Failures on a number that nobody has confirmed thereby never lock the account that later has
   * it.
   */
  String guessedAt(ContactAddress to, @Nullable String ownerId) {
    return key.hmac(
        "guess", realm.getId(), to.kind().key(), to.reveal(), ownerId == null ? "" : ownerId);
  }

  String ip(String address) {
    return NetworkBudget.subject(key, realm, address);
  }

  String realm() {
    return "realm";
  }
}
