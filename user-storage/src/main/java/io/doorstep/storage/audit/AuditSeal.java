package io.doorstep.storage.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.keycloak.models.KeycloakSession;

import io.doorstep.spi.encryption.KeyPurpose;
import io.doorstep.spi.encryption.KeyRingProvider;
import io.doorstep.spi.encryption.RingKey;
import io.doorstep.storage.jpa.entity.AuditChainEntity;
import io.doorstep.storage.jpa.entity.AuditEntity;
import org.jspecify.annotations.Nullable;

/**
 * Seals rows with HMAC-SHA256 under a key that is not in the database, so that nobody with the
 * database alone can make one up. A row's seal covers its place, all its columns and the seal of
 * the row before.
 */
final class AuditSeal {

  private final KeyRingProvider keys;

  AuditSeal(KeycloakSession session) {
    this.keys = session.getProvider(KeyRingProvider.class);
  }

  /** The id of the key for new seals. */
  String keyId() {
    return keys.current(KeyPurpose.AUDIT).id();
  }

  /** Seals a row with the key that it names; empty if the key ring has it no more. */
  Optional<String> of(AuditEntity row, String previous) {
    byte @Nullable [] changes = row.getChanges();
    List<@Nullable Object> values = new ArrayList<>();
    Collections.addAll(
        values,
        "row",
        row.getRealmId(),
        row.getChain(),
        row.getSequence(),
        previous,
        row.getId(),
        row.getHappenedAt(),
        row.getActorRealmId(),
        row.getActorId(),
        row.getClientId(),
        row.getIpAddress(),
        row.getAction(),
        row.getResourceType(),
        row.getPath(),
        row.getUserId(),
        changes == null ? null : new String(changes, StandardCharsets.ISO_8859_1));
    if (row.getBranchId() != null) {
      // without one, a row is sealed like those that were written before the column was there
      values.add(row.getBranchId());
    }
    return hmac(row.getKeyId(), values.toArray());
  }

  /** Seals where a chain begins and ends. */
  Optional<String> of(AuditChainEntity chain) {
    return hmac(
        chain.getKeyId(),
        "chain",
        chain.getRealmId(),
        chain.getChain(),
        chain.getLastSequence(),
        chain.getLastHmac(),
        chain.getPurgedSequence(),
        chain.getPurgedHmac());
  }

  /** Seals the beginning of a chain without rows. */
  String ofEmptyChain(String realmId, int chain) {
    return hmac(keyId(), "chain", realmId, chain, 0L, "", 0L, "").orElseThrow();
  }

  private Optional<String> hmac(String keyId, @Nullable Object... values) {
    String text = AuditJson.text(Arrays.asList(values));
    return keys.find(KeyPurpose.AUDIT, keyId).map((RingKey key) -> key.hmac(text));
  }

  static boolean equal(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
