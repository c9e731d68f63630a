package io.doorstep.storage.audit;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

import io.doorstep.spi.audit.AuditVerification;
import io.doorstep.spi.audit.AuditVerification.Break;
import io.doorstep.spi.audit.AuditVerification.Reason;
import io.doorstep.storage.jpa.entity.AuditChainEntity;
import io.doorstep.storage.jpa.entity.AuditEntity;
import org.jspecify.annotations.Nullable;

/**
 * Reads all chains of a realm and finds the first row that is not as it was written. Each batch is
 * read in a transaction of its own, so that memory stays bounded and nobody waits, while acts go on
 * being written.
 */
final class AuditVerifier {

  static final int BATCH_SIZE = 1_000;

  private final KeycloakSession session;
  private final String realmId;
  private final @Nullable AuditAnchor anchor;
  private long checked;

  AuditVerifier(KeycloakSession session, String realmId, @Nullable AuditAnchor anchor) {
    this.session = session;
    this.realmId = realmId;
    this.anchor = anchor;
  }

  AuditVerification verify() {
    List<AuditChainEntity> ends = chains();
    @Nullable Break firstBroken = firstBreak(ends).orElse(null);
    return new AuditVerification(checked, firstBroken, AuditAnchor.of(ends).text());
  }

  private Optional<Break> firstBreak(List<AuditChainEntity> ends) {
    Optional<Break> incomplete = incomplete(ends);
    if (incomplete.isPresent()) {
      return incomplete;
    }
    for (AuditChainEntity end : ends) {
      Optional<Break> found = inChain(end);
      if (found.isPresent()) {
        return found;
      }
    }
    return foreign(ends.isEmpty() ? 0 : AuditChains.COUNT);
  }

  /** A realm of which nothing is on record yet has no chains, and no anchor that says otherwise. */
  private Optional<Break> incomplete(List<AuditChainEntity> ends) {
    boolean began = !ends.isEmpty() || (anchor != null && anchor.isBegun());
    for (int chain = 0; began && chain < AuditChains.COUNT; chain++) {
      if (chain >= ends.size() || ends.get(chain).getChain() != chain) {
        return Optional.of(new Break(chain, 0, null, Reason.MISSING));
      }
    }
    return Optional.empty();
  }

  private Optional<Break> inChain(AuditChainEntity end) {
    long before = checked;
    Optional<Break> found = along(end);
    if (found.isPresent()) {
      AuditChainEntity now = chains().get(end.getChain());
      if (now.getPurgedSequence() != end.getPurgedSequence()) {
        // the oldest rows went while we were reading them
        checked = before;
        return inChain(now);
      }
    }
    return found;
  }

  private Optional<Break> along(AuditChainEntity end) {
    Optional<Break> wrongEnd = sealOf(end);
    if (wrongEnd.isPresent()) {
      return wrongEnd;
    }
    ChainWalk walk = new ChainWalk(end);
    Optional<Break> found = compareToAnchor(walk, end);
    while (found.isEmpty() && walk.sequence() < end.getLastSequence()) {
      long from = walk.sequence();
      found = inOwnTransaction(nested -> nextBatch(nested, walk, end));
      if (found.isEmpty() && walk.sequence() == from) {
        found = Optional.of(new Break(end.getChain(), from + 1, null, Reason.MISSING));
      }
    }
    if (found.isPresent()) {
      return found;
    }
    if (!AuditSeal.equal(walk.hmac(), end.getLastHmac())) {
      return Optional.of(new Break(end.getChain(), 0, null, Reason.CHANGED));
    }
    return setBack(end).or(() -> beyond(end.getChain()));
  }

  private Optional<Break> sealOf(AuditChainEntity end) {
    Optional<String> expected = new AuditSeal(session).of(end);
    if (expected.isEmpty()) {
      return Optional.of(new Break(end.getChain(), 0, null, Reason.UNKNOWN_KEY));
    }
    return AuditSeal.equal(expected.get(), end.getHmac())
        ? Optional.empty()
        : Optional.of(new Break(end.getChain(), 0, null, Reason.CHANGED));
  }

  private Optional<Break> nextBatch(KeycloakSession nested, ChainWalk walk, AuditChainEntity end) {
    AuditSeal seal = new AuditSeal(nested);
    List<AuditEntity> rows =
        rows(nested, "Audit.of", end.getChain())
            .setParameter("sequence", walk.sequence())
            .setMaxResults(BATCH_SIZE)
            .getResultList();
    for (AuditEntity row : rows) {
      if (walk.sequence() == end.getLastSequence()) {
        break; // what came later is for the next verification
      }
      Optional<Break> found = walk.step(seal, row).or(() -> compareToAnchor(walk, end));
      if (found.isPresent()) {
        return found;
      }
      checked++;
    }
    return Optional.empty();
  }

  private Optional<Break> compareToAnchor(ChainWalk walk, AuditChainEntity end) {
    if (anchor == null) {
      return Optional.empty();
    }
    AuditAnchor.End then = anchor.ends().get(end.getChain());
    return then.sequence() == walk.sequence() && !then.fits(walk.hmac())
        ? Optional.of(new Break(end.getChain(), walk.sequence(), null, Reason.CHANGED))
        : Optional.empty();
  }

  private Optional<Break> setBack(AuditChainEntity end) {
    return anchor != null && anchor.ends().get(end.getChain()).sequence() > end.getLastSequence()
        ? Optional.of(new Break(end.getChain(), end.getLastSequence() + 1, null, Reason.MISSING))
        : Optional.empty();
  }

  /** Rows behind the end that the chain itself has at that very moment. */
  private Optional<Break> beyond(int chain) {
    return inOwnTransaction(
        nested ->
            rows(nested, "Audit.beyond", chain)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(AuditVerifier::inserted));
  }

  /** Rows of chains that there are not. */
  private Optional<Break> foreign(int chains) {
    return inOwnTransaction(
        nested ->
            entityManager(nested)
                .createNamedQuery("Audit.foreign", AuditEntity.class)
                .setParameter("realmId", realmId)
                .setParameter("chains", chains)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(AuditVerifier::inserted));
  }

  private static Break inserted(AuditEntity row) {
    return new Break(row.getChain(), row.getSequence(), row.getId(), Reason.INSERTED);
  }

  private List<AuditChainEntity> chains() {
    return inOwnTransaction(nested -> new AuditChains(nested).list(realmId));
  }

  private TypedQuery<AuditEntity> rows(KeycloakSession nested, String query, int chain) {
    return entityManager(nested)
        .createNamedQuery(query, AuditEntity.class)
        .setParameter("realmId", realmId)
        .setParameter("chain", chain);
  }

  private <T> T inOwnTransaction(Function<KeycloakSession, T> work) {
    return OwnTransaction.call(session.getKeycloakSessionFactory(), realmId, work);
  }

  private static EntityManager entityManager(KeycloakSession session) {
    return session.getProvider(JpaConnectionProvider.class).getEntityManager();
  }
}
