package io.doorstep.authenticators.otp;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

import org.keycloak.common.util.SecretGenerator;
import org.keycloak.models.RealmModel;

import io.doorstep.spi.encryption.KeyPurpose;
import io.doorstep.spi.encryption.KeyRingProvider;
import io.doorstep.spi.encryption.RingKey;
import io.doorstep.spi.otp.OtpChallenge;
import io.doorstep.spi.otp.OtpCode;
import io.doorstep.spi.otp.OtpTarget;
import io.doorstep.spi.otp.store.CodeDigest;
import io.doorstep.spi.otp.store.StoredOtp;

/**
 * Makes codes and the keyed hashes by which they are recognized again. A hash covers all that a
 * code is bound to, so a row copied to another realm, purpose or destination matches nothing.
 */
final class CodeDigester {

  private final KeyRingProvider keys;
  private final RealmModel realm;

  CodeDigester(KeyRingProvider keys, RealmModel realm) {
    this.keys = keys;
    this.realm = realm;
  }

  /** Six digits from the platform's CSPRNG, each value as likely as any other. */
  static OtpCode newCode() {
    return OtpCode.parse(
        SecretGenerator.getInstance().randomString(OtpCode.LENGTH, SecretGenerator.DIGITS));
  }

  CodeDigest digest(OtpChallenge challenge, OtpCode code) {
    return digest(keys.current(KeyPurpose.OTP), challenge, code);
  }

  /** Compares in constant time; a code whose key has left the ring matches nothing. */
  boolean matches(StoredOtp stored, OtpCode code) {
    return keys.find(KeyPurpose.OTP, stored.digest().keyId())
        .map(key -> digest(key, stored.challenge(), code))
        .filter(digest -> equal(digest.value(), stored.digest().value()))
        .isPresent();
  }

  private CodeDigest digest(RingKey key, OtpChallenge challenge, OtpCode code) {
    OtpTarget target = challenge.target();
    String value =
        key.hmac(
            "code",
            realm.getId(),
            challenge.id(),
            String.valueOf(challenge.send().number()),
            target.purpose().key(),
            target.channel().key(),
            target.to().reveal(),
            code.reveal());
    return new CodeDigest(key.id(), value);
  }

  CodeDigest digestOfProof(String challengeId, String secret) {
    return digestOfProof(keys.current(KeyPurpose.OTP), challengeId, secret);
  }

  CodeDigest digestOfProof(RingKey key, String challengeId, String secret) {
    return new CodeDigest(key.id(), key.hmac("proof", realm.getId(), challengeId, secret));
  }

  private static boolean equal(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
  }
}
