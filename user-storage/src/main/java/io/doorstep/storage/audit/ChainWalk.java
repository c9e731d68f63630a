package io.doorstep.storage.audit;

import java.util.Optional;

import io.doorstep.spi.audit.AuditVerification.Break;
import io.doorstep.spi.audit.AuditVerification.Reason;
import io.doorstep.storage.jpa.entity.AuditChainEntity;
import io.doorstep.storage.jpa.entity.AuditEntity;

/** Goes along a chain row by row and sees whether each follows from the one before. */
final class ChainWalk {

  private final int chain;
  private long sequence;
  private String hmac;

  /** Begins where the chain does. */
  ChainWalk(AuditChainEntity end) {
    this.chain = end.getChain();
    this.sequence = end.getPurgedSequence();
    this.hmac = end.getPurgedHmac();
  }

  /** Of the row that was reached. */
  long sequence() {
    return sequence;
  }

  /** The seal of the row that was reached. */
  String hmac() {
    return hmac;
  }

  /** Goes on to the next row, unless something is wrong with it. */
  Optional<Break> step(AuditSeal seal, AuditEntity row) {
    if (row.getSequence() != sequence + 1) {
      boolean gap = row.getSequence() > sequence + 1;
      return Optional.of(at(gap ? sequence + 1 : row.getSequence(), row, gap));
    }
    Optional<String> expected = seal.of(row, hmac);
    if (expected.isEmpty()) {
      return Optional.of(new Break(chain, row.getSequence(), row.getId(), Reason.UNKNOWN_KEY));
    }
    if (!AuditSeal.equal(expected.get(), row.getHmac())) {
      return Optional.of(new Break(chain, row.getSequence(), row.getId(), Reason.CHANGED));
    }
    sequence = row.getSequence();
    hmac = row.getHmac();
    return Optional.empty();
  }

  private Break at(long place, AuditEntity row, boolean gap) {
    return gap
        ? new Break(chain, place, null, Reason.MISSING)
        : new Break(chain, place, row.getId(), Reason.INSERTED);
  }
}
