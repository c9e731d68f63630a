package io.doorstep.storage.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.keycloak.models.KeycloakSession;

import io.doorstep.spi.audit.AuditAct;
import io.doorstep.spi.audit.AuditActor;
import io.doorstep.spi.audit.AuditChanges;
import io.doorstep.spi.audit.AuditVerification.Break;
import io.doorstep.storage.jpa.TestDatabase;
import io.doorstep.storage.jpa.entity.AccountEntity;
import io.doorstep.storage.jpa.entity.AuditChainEntity;
import io.doorstep.storage.jpa.entity.AuditEntity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("ERP-7")
class AuditPurgeTest {

  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
  private static final Instant BORDER = Instant.parse("2024-01-01T00:00:00Z");
  private static final Instant LATELY = Instant.parse("2025-01-01T00:00:00Z");

  private static TestDatabase database;

  private final String realmId = UUID.randomUUID().toString();

  @BeforeAll
  static void start() throws Exception {
    database = new TestDatabase(AccountEntity.class, AuditEntity.class, AuditChainEntity.class);
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  @DisplayName("takes the oldest rows off, says so, and leaves a chain that can be verified")
  void purges() {
    fill(30, 10);

    assertThat(purge()).isEqualTo(30);
    assertThat(purge()).isZero();

    assertThat(database.call(this::rows))
        .extracting(AuditEntity::getSequence)
        .containsExactly(31L, 32L, 33L, 34L, 35L, 36L, 37L, 38L, 39L, 40L, 41L);
    assertThat(database.call(this::rows).get(10).getAction()).isEqualTo("purge");
    assertThat(firstBreak()).isEmpty();
  }

  @Test
  @DisplayName("takes at most a batch at a time")
  void purgesInBatches() {
    fill(AuditVerifier.BATCH_SIZE + 5, 0);

    assertThat(purge()).isEqualTo(AuditVerifier.BATCH_SIZE);
    assertThat(firstBreak()).isEmpty();
    assertThat(purge()).isEqualTo(5);
    assertThat(firstBreak()).isEmpty();
  }

  @Test
  @DisplayName("leaves what is not as it was written, and all that comes after it")
  void leavesBrokenRows() {
    fill(10, 0);
    database.call(
        entityManager ->
            entityManager
                .createNativeQuery(
                    "update DOORSTEP_AUDIT set ACTION_NAME = 'view' where REALM_ID = ?1"
                        + " and SEQUENCE_NO = 4")
                .setParameter(1, realmId)
                .executeUpdate());

    assertThat(purge()).isEqualTo(3);
    assertThat(purge()).isZero();
    assertThat(firstBreak()).map(Break::sequence).contains(4L);
  }

  @Test
  @DisplayName("leaves a chain whose beginning was moved by somebody else")
  void leavesABrokenChain() {
    fill(10, 0);
    database.call(
        entityManager ->
            entityManager
                .createNativeQuery(
                    "update DOORSTEP_AUDIT_CHAIN set PURGED_SEQUENCE = 2 where REALM_ID = ?1")
                .setParameter(1, realmId)
                .executeUpdate());

    assertThat(purge()).isZero();
  }

  private void fill(int old, int late) {
    database.call(
        entityManager -> {
          KeycloakSession session = AuditSession.over(entityManager);
          insertChain(entityManager, new AuditSeal(session));
          for (int i = 0; i < old + late; i++) {
            Instant at = i < old ? LONG_AGO : LATELY;
            AuditWriter.of(session).add(realmId, () -> act(at));
          }
          return old + late;
        });
  }

  private void insertChain(EntityManager entityManager, AuditSeal seal) {
    entityManager
        .createNamedQuery("AuditChain.insert")
        .setParameter("id", UUID.randomUUID().toString())
        .setParameter("realmId", realmId)
        .setParameter("chain", 0)
        .setParameter("keyId", seal.keyId())
        .setParameter("hmac", seal.ofEmptyChain(realmId, 0))
        .executeUpdate();
  }

  private static AuditAct act(Instant at) {
    return new AuditAct(
        at,
        AuditActor.system(),
        "update",
        "user",
        "users/1",
        "1",
        new AuditChanges(Map.of("enabled", "true"), Map.of("enabled", "false")));
  }

  private int purge() {
    return database.call(
        entityManager ->
            new AuditPurge(AuditSession.over(entityManager)).purge(realmId, 0, BORDER));
  }

  private List<AuditEntity> rows(EntityManager entityManager) {
    return entityManager
        .createNamedQuery("Audit.of", AuditEntity.class)
        .setParameter("realmId", realmId)
        .setParameter("chain", 0)
        .setParameter("sequence", 0L)
        .getResultList();
  }

  private Optional<Break> firstBreak() {
    return database.call(
        entityManager -> {
          KeycloakSession session = AuditSession.over(entityManager);
          AuditSeal seal = new AuditSeal(session);
          ChainWalk walk = new ChainWalk(new AuditChains(session).list(realmId).get(0));
          return rows(entityManager).stream()
              .map(row -> walk.step(seal, row))
              .flatMap(Optional::stream)
              .findFirst();
        });
  }
}
