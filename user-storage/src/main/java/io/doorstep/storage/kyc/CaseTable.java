package io.doorstep.storage.kyc;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.TypedQuery;

import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelIllegalStateException;
import org.keycloak.models.utils.KeycloakModelUtils;

import io.doorstep.spi.kyc.CaseApproval;
import io.doorstep.spi.kyc.CaseRefusedException;
import io.doorstep.spi.kyc.CaseState;
import io.doorstep.spi.kyc.KycLevel;
import io.doorstep.spi.kyc.SectionKind;
import io.doorstep.storage.account.AccountTable;
import io.doorstep.storage.jpa.entity.AccountEntity;
import io.doorstep.storage.jpa.entity.KycCaseEntity;
import io.doorstep.storage.jpa.entity.KycHistoryEntity;
import io.doorstep.storage.jpa.entity.KycSectionEntity;
import org.jspecify.annotations.Nullable;

/** Rows of cases, their sections and their history, of one realm. */
final class CaseTable {

  private final KeycloakSession session;
  private final EntityManager entityManager;
  private final String realmId;

  CaseTable(KeycloakSession session, String realmId) {
    this.session = session;
    this.entityManager = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    this.realmId = realmId;
  }

  /** The user's case, unless it is deleted. */
  Optional<KycCaseEntity> findOf(String userId) {
    return ofUser(userId).getResultStream().filter(kyc -> !kyc.isDeleted()).findFirst();
  }

  /**
   * The user's case, which is made if there is none. It is inserted in a transaction of its own, so
   * that of several at once none fails, and then read with a lock, since a plain read may not see
   * what others have committed meanwhile (MariaDB's and MySQL's REPEATABLE READ). The account is
   * locked before the case, as by whoever moves it, so that the case begins in the branch where the
   * account is.
   *
   * @throws CaseRefusedException if it is deleted
   */
  KycCaseEntity ensureOf(String userId) {
    KycCaseEntity kyc = ofUser(userId).getResultStream().findFirst().orElseGet(() -> make(userId));
    if (kyc.isDeleted()) {
      throw new CaseRefusedException(CaseRefusedException.Reason.STATE);
    }
    return kyc;
  }

  private KycCaseEntity make(String userId) {
    KeycloakModelUtils.runJobInTransaction(
        session.getKeycloakSessionFactory(),
        nested -> new CaseTable(nested, realmId).insert(userId));
    lockAccount(userId);
    return ofUser(userId).setLockMode(LockModeType.PESSIMISTIC_WRITE).getSingleResult();
  }

  /**
   * Locks the account before the case is, in the order in which a move does, and reads it anew: it
   * may have been looked at before.
   */
  AccountEntity lockAccount(String userId) {
    AccountEntity account = new AccountTable(entityManager, realmId).lock(userId);
    entityManager.refresh(account);
    return account;
  }

  private void insert(String userId) {
    @Nullable String branchId = lockAccount(userId).getBranchId();
    String id = KeycloakModelUtils.generateId();
    entityManager
        .createNamedQuery("KycCase.insert")
        .setParameter("id", id)
        .setParameter("realmId", realmId)
        .setParameter("userId", userId)
        .setParameter("state", CaseState.DRAFT.key())
        .setParameter("now", Time.currentTimeMillis())
        .setParameter("branchId", branchId)
        .executeUpdate();
    // databases differ in what they count where another was first
    if (entityManager.find(KycCaseEntity.class, id) != null) {
      new Funnel(session, realmId).started();
    }
  }

  private TypedQuery<KycCaseEntity> ofUser(String userId) {
    return entityManager
        .createNamedQuery("KycCase.findByUser", KycCaseEntity.class)
        .setParameter("realmId", realmId)
        .setParameter("userId", userId);
  }

  /** A case that was submitted at least once. */
  Optional<KycCaseEntity> findSubmitted(String caseId) {
    return entityManager
        .createNamedQuery("KycCase.find", KycCaseEntity.class)
        .setParameter("realmId", realmId)
        .setParameter("id", caseId)
        .getResultStream()
        .findFirst();
  }

  Optional<CaseApproval> approvalOf(String userId) {
    return entityManager
        .createNamedQuery("KycCase.approval", Object[].class)
        .setParameter("realmId", realmId)
        .setParameter("userId", userId)
        .setParameter("now", Time.currentTimeMillis())
        .getResultStream()
        .findFirst()
        .map(
            row ->
                new CaseApproval(
                    KycLevel.ofValue((Integer) row[0]),
                    (Integer) row[1],
                    Times.instant((Long) row[2]),
                    Times.instant((Long) row[3])));
  }

  /** The sections as they are in a revision: for each kind the newest row up to that one. */
  Map<SectionKind, KycSectionEntity> sections(KycCaseEntity kyc, int revision) {
    Map<SectionKind, KycSectionEntity> sections = new EnumMap<>(SectionKind.class);
    rows(kyc, revision)
        .forEach(
            row -> SectionKind.ofKey(row.getKind()).ifPresent(kind -> sections.put(kind, row)));
    return sections;
  }

  /** All rows of sections up to a revision, oldest first. */
  List<KycSectionEntity> rows(KycCaseEntity kyc, int revision) {
    return entityManager
        .createNamedQuery("KycSection.ofCase", KycSectionEntity.class)
        .setParameter("realmId", realmId)
        .setParameter("caseId", kyc.getId())
        .setParameter("revision", revision)
        .getResultList();
  }

  List<KycHistoryEntity> history(String caseId) {
    return entityManager
        .createNamedQuery("KycHistory.ofCase", KycHistoryEntity.class)
        .setParameter("realmId", realmId)
        .setParameter("caseId", caseId)
        .getResultList();
  }

  void add(Object row) {
    entityManager.persist(row);
  }

  /**
   * Writes what was changed.
   *
   * @throws CaseRefusedException if somebody else did meanwhile
   */
  void write(KycCaseEntity kyc) {
    // rises even within one millisecond, so that every change raises the version
    kyc.setUpdatedAt(Math.max(Time.currentTimeMillis(), kyc.getUpdatedAt() + 1));
    try {
      entityManager.flush();
    } catch (OptimisticLockException e) {
      throw new CaseRefusedException(CaseRefusedException.Reason.CHANGED);
    } catch (ModelIllegalStateException e) {
      // Keycloak's word for the same
      throw e.getCause() instanceof OptimisticLockException
          ? new CaseRefusedException(CaseRefusedException.Reason.CHANGED)
          : e;
    }
  }

  /** Deletes a case with all that belongs to it, the data keys first. */
  void purge(KycCaseEntity kyc, SectionCipher cipher) {
    rows(kyc, Integer.MAX_VALUE).forEach(cipher::erase);
    history(kyc.getId()).forEach(cipher::erase);
    for (String query :
        List.of("KycNumber.deleteByCase", "KycSection.deleteByCase", "KycHistory.deleteByCase")) {
      entityManager
          .createNamedQuery(query)
          .setParameter("realmId", realmId)
          .setParameter("caseId", kyc.getId())
          .executeUpdate();
    }
    entityManager.remove(kyc);
  }
}
