package io.doorstep.storage.kyc;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.RollbackException;

import io.doorstep.storage.jpa.TestDatabase;
import io.doorstep.storage.jpa.entity.KycCaseEntity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("ERP-6")
class CaseDeletionTest {

  private static final String USER = "user-1";
  private static final String ADMIN = "admin-1";

  private static TestDatabase database;

  private final String realmId = UUID.randomUUID().toString();
  private final String caseId = insert(realmId, USER);

  @BeforeAll
  static void start() throws Exception {
    database = new TestDatabase(KycCaseEntity.class);
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  @DisplayName("hides a case and shows it again as it was")
  void deletesAndRestores() {
    assertThat(deletion(deletion -> deletion.delete(USER, ADMIN))).isTrue();
    assertThat(present().isDeleted()).isTrue();
    assertThat(found("KycCase.find")).as("to reviewers").isEmpty();

    assertThat(deletion(deletion -> deletion.restore(USER))).isTrue();
    assertThat(present().isDeleted()).isFalse();
    assertThat(present().getState()).isEqualTo("submitted");
    assertThat(present().getReviewerId()).isEqualTo("reviewer-1");
    assertThat(found("KycCase.find")).containsExactly(caseId);
  }

  @Test
  @DisplayName("of many deletions at once one counts")
  void deletesOnce() {
    List<Boolean> deleted =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(i -> deletion(deletion -> deletion.delete(USER, "admin-" + i)))
            .toList();

    assertThat(deleted).containsOnlyOnce(true);
    assertThat(deletion(deletion -> deletion.restore(USER))).isTrue();
    assertThat(deletion(deletion -> deletion.restore(USER))).isFalse();
  }

  @Test
  @DisplayName("touches no other user's case and no other realm's")
  void isOfOneUser() {
    insert(realmId, "user-2");

    assertThat(deletion(deletion -> deletion.delete("nobody", ADMIN))).isFalse();
    assertThat(deletion(deletion -> deletion.delete("user-2", ADMIN))).isTrue();
    assertThat(call("another-realm", deletion -> deletion.delete(USER, ADMIN))).isFalse();
    assertThat(present().isDeleted()).isFalse();
  }

  @Test
  @DisplayName("whoever is at work on the case meanwhile fails with what they do")
  void raisesTheVersion() {
    assertThatThrownBy(
            () ->
                database.call(
                    entityManager -> {
                      KycCaseEntity kyc = entityManager.find(KycCaseEntity.class, caseId);
                      deletion(deletion -> deletion.delete(USER, ADMIN));
                      kyc.setState("approved");
                      return kyc;
                    }))
        .satisfiesAnyOf(
            failure -> assertThat(failure).isInstanceOf(OptimisticLockException.class),
            failure ->
                assertThat(failure)
                    .isInstanceOf(RollbackException.class)
                    .hasCauseInstanceOf(OptimisticLockException.class));
    assertThat(present().getState()).isEqualTo("submitted");
  }

  private boolean deletion(Predicate<CaseDeletion> work) {
    return call(realmId, work);
  }

  private static boolean call(String realmId, Predicate<CaseDeletion> work) {
    return database.call(entityManager -> work.test(new CaseDeletion(entityManager, realmId)));
  }

  private KycCaseEntity present() {
    return database.call(entityManager -> entityManager.find(KycCaseEntity.class, caseId));
  }

  private List<String> found(String query) {
    return database.call(
        entityManager ->
            entityManager
                .createNamedQuery(query, KycCaseEntity.class)
                .setParameter("realmId", realmId)
                .setParameter("id", caseId)
                .getResultStream()
                .map(KycCaseEntity::getId)
                .toList());
  }

  private static String insert(String realmId, String userId) {
    String id = UUID.randomUUID().toString();
    return database.call(
        entityManager -> {
          KycCaseEntity kyc = new KycCaseEntity();
          kyc.setId(id);
          kyc.setRealmId(realmId);
          kyc.setUserId(userId);
          kyc.setState("submitted");
          kyc.setRevision(1);
          kyc.setSubmittedAt(1);
          kyc.setReviewerId("reviewer-1");
          entityManager.persist(kyc);
          return id;
        });
  }
}
