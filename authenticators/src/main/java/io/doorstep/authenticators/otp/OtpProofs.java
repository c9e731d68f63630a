package io.doorstep.authenticators.otp;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiFunction;

import org.keycloak.common.util.SecretGenerator;

import io.doorstep.spi.encryption.KeyPurpose;
import io.doorstep.spi.encryption.KeyRingProvider;
import io.doorstep.spi.otp.OtpChallenge;
import io.doorstep.spi.otp.OtpProof;
import io.doorstep.spi.otp.OtpTarget;
import io.doorstep.spi.otp.store.CodeDigest;

/**
 * Proofs of accepted codes. A token reads {@code challenge.key.secret}; only a keyed hash of the
 * secret is stored.
 */
final class OtpProofs {

  private static final int SECRET_LENGTH = 32;
  private static final int TOKEN_PARTS = 3;

  private final OtpLedger ledger;
  private final CodeDigester digester;
  private final KeyRingProvider keys;
  private final InstantSource clock;

  OtpProofs(OtpLedger ledger, CodeDigester digester, KeyRingProvider keys, InstantSource clock) {
    this.ledger = ledger;
    this.digester = digester;
    this.keys = keys;
    this.clock = clock;
  }

  OtpProof prove(OtpChallenge accepted, Duration lifetime) {
    String secret = SecretGenerator.getInstance().randomString(SECRET_LENGTH);
    CodeDigest digest = digester.digestOfProof(accepted.id(), secret);
    Instant expiresAt = clock.instant().plus(lifetime);
    ledger.commit(
        stores -> {
          stores.challenges().attachProof(stores.realm(), accepted.id(), digest, expiresAt);
          return digest;
        });
    return new OtpProof(String.join(".", accepted.id(), digest.keyId(), secret), expiresAt);
  }

  Optional<OtpTarget> inspect(String token) {
    return withDigest(
        token,
        (challengeId, digest) ->
            stores ->
                stores
                    .challenges()
                    .findProven(stores.realm(), challengeId, digest, clock.instant()));
  }

  Optional<OtpTarget> redeem(String token) {
    return withDigest(
        token,
        (challengeId, digest) ->
            stores ->
                stores
                    .challenges()
                    .redeemProof(stores.realm(), challengeId, digest, clock.instant()));
  }

  private Optional<OtpTarget> withDigest(
      String token, BiFunction<String, CodeDigest, OtpLedger.Work<Optional<OtpTarget>>> work) {
    String[] parts = token.split("\\.", TOKEN_PARTS + 1);
    if (parts.length != TOKEN_PARTS) {
      return Optional.empty();
    }
    return keys.find(KeyPurpose.OTP, parts[1])
        .map(key -> digester.digestOfProof(key, parts[0], parts[2]))
        .flatMap(digest -> ledger.commit(work.apply(parts[0], digest)));
  }
}
