package io.doorstep.storage.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.persistence.EntityManager;

import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.KeycloakModelUtils;

import io.doorstep.spi.audit.AuditAct;
import io.doorstep.spi.audit.AuditActor;
import io.doorstep.storage.account.AccountTable;
import io.doorstep.storage.jpa.entity.AuditChainEntity;
import io.doorstep.storage.jpa.entity.AuditEntity;
import org.jspecify.annotations.Nullable;

/**
 * Writes the acts of a transaction at its end and in it: an act that is rolled back leaves no row,
 * and where the row can not be written the act is rolled back. The chain is taken last, so that it
 * is another's again as soon as the transaction is committed.
 */
final class AuditWriter extends AbstractKeycloakTransaction {

  private static final String ATTRIBUTE = "doorstep.audit-writer";
  private static final int MAX_IP_ADDRESS = 64;
  private static final int MAX_PATH = 1024;

  private final KeycloakSession session;
  private final Map<String, List<PendingAct>> pendingByRealm = new LinkedHashMap<>();
  private @Nullable RuntimeException failure;
  private boolean written;

  /** An act, of which it is known at the end of the transaction only what came of it. */
  interface PendingAct {
    AuditAct complete();
  }

  private AuditWriter(KeycloakSession session) {
    this.session = session;
  }

  /** The one writer of a session. */
  static AuditWriter of(KeycloakSession session) {
    @Nullable AuditWriter present = session.getAttribute(ATTRIBUTE, AuditWriter.class);
    if (present != null) {
      return present;
    }
    AuditWriter writer = new AuditWriter(session);
    session.setAttribute(ATTRIBUTE, writer);
    try {
      // Keycloak's caches join a transaction that lives, and at its end it is too late for that
      session.realms();
      session.users();
      session.getTransactionManager().enlistPrepare(writer);
    } catch (IllegalStateException e) {
      // the transaction is ending already: what comes now is written as it comes
      writer.written = true;
    }
    return writer;
  }

  void add(String realmId, PendingAct act) {
    pendingByRealm.computeIfAbsent(realmId, id -> new ArrayList<>()).add(act);
    if (written) {
      write();
    }
  }

  /** Has the transaction fail, since an act can not be put on record. */
  void fail(RuntimeException cause) {
    failure = cause;
  }

  @Override
  protected void commitImpl() {
    written = true;
    if (failure != null) {
      throw failure;
    }
    write();
  }

  private void write() {
    Map<String, List<PendingAct>> pending = new LinkedHashMap<>(pendingByRealm);
    pendingByRealm.clear();
    // what came of the acts takes long to find out; the chains are held for short
    Map<String, List<AuditAct>> acts = new LinkedHashMap<>();
    pending.forEach(
        (realmId, ofRealm) ->
            acts.put(realmId, ofRealm.stream().map(PendingAct::complete).toList()));
    acts.forEach(this::append);
  }

  private void append(String realmId, List<AuditAct> acts) {
    EntityManager entityManager =
        session.getProvider(JpaConnectionProvider.class).getEntityManager();
    AccountTable accounts = new AccountTable(entityManager, realmId);
    List<AuditEntity> rows = acts.stream().map(act -> row(realmId, act)).toList();
    Map<String, String> branches =
        accounts.branchesOf(
            rows.stream().map(AuditEntity::getUserId).filter(Objects::nonNull).distinct().toList());
    rows.forEach(row -> row.setBranchId(branches.get(row.getUserId())));
    AuditChainEntity chain = new AuditChains(session).take(realmId);
    AuditSeal seal = new AuditSeal(session);
    String keyId = seal.keyId();
    for (AuditEntity row : rows) {
      row.setChain(chain.getChain());
      row.setSequence(chain.getLastSequence() + 1);
      row.setKeyId(keyId);
      row.setHmac(seal.of(row, chain.getLastHmac()).orElseThrow());
      entityManager.persist(row);
      chain.setLastSequence(row.getSequence());
      chain.setLastHmac(row.getHmac());
    }
    chain.setKeyId(keyId);
    chain.setHmac(seal.of(chain).orElseThrow());
  }

  private static AuditEntity row(String realmId, AuditAct act) {
    AuditActor actor = act.actor();
    AuditEntity row = new AuditEntity();
    row.setId(KeycloakModelUtils.generateId());
    row.setRealmId(realmId);
    row.setHappenedAt(act.at().toEpochMilli());
    row.setActorRealmId(actor.realmId());
    row.setActorId(actor.userId());
    row.setClientId(actor.clientId());
    row.setIpAddress(storable(actor.ipAddress(), MAX_IP_ADDRESS));
    row.setAction(act.action());
    row.setResourceType(act.resourceType());
    row.setPath(storable(act.path(), MAX_PATH));
    row.setUserId(act.userId());
    row.setChanges(AuditJson.bytes(act.changes()));
    return row;
  }

  private static @Nullable String storable(@Nullable String text, int length) {
    if (text == null) {
      return null;
    }
    String plain = text.replaceAll("\\p{Cntrl}", "?");
    return plain.length() <= length ? plain : plain.substring(0, length);
  }

  @Override
  protected void rollbackImpl() {
    pendingByRealm.clear();
  }
}
