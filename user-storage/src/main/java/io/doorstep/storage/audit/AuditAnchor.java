package io.doorstep.storage.audit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.doorstep.spi.audit.MalformedAnchorException;
import io.doorstep.storage.jpa.entity.AuditChainEntity;

/**
 * Where the chains of a realm ended at some time. A database that is set back as a whole, seals and
 * all, looks whole; it does not look like this any more.
 */
record AuditAnchor(List<End> ends) {

  /**
   * The end of a chain.
   *
   * @param hmac the beginning of its seal, long enough that no other fits by chance
   */
  record End(long sequence, String hmac) {

    boolean fits(String seal) {
      return AuditSeal.equal(shortened(seal), hmac);
    }
  }

  private static final int SEAL_LENGTH = 22; // 132 bits in Base64

  private static final Pattern FORM =
      Pattern.compile("\\d{1,18}:[A-Za-z0-9_-]{0,22}(,\\d{1,18}:[A-Za-z0-9_-]{0,22})*");

  static AuditAnchor of(List<AuditChainEntity> chains) {
    List<End> ends = new ArrayList<>(Collections.nCopies(AuditChains.COUNT, new End(0, "")));
    chains.stream()
        .filter(chain -> chain.getChain() >= 0 && chain.getChain() < AuditChains.COUNT)
        .forEach(
            chain ->
                ends.set(
                    chain.getChain(),
                    new End(chain.getLastSequence(), shortened(chain.getLastHmac()))));
    return new AuditAnchor(List.copyOf(ends));
  }

  static AuditAnchor parse(String text) {
    if (!FORM.matcher(text).matches()) {
      throw new MalformedAnchorException();
    }
    List<End> ends = new ArrayList<>();
    for (String end : text.split(",", -1)) {
      int middle = end.indexOf(':');
      ends.add(new End(Long.parseLong(end.substring(0, middle)), end.substring(middle + 1)));
    }
    if (ends.size() != AuditChains.COUNT) {
      throw new MalformedAnchorException();
    }
    return new AuditAnchor(List.copyOf(ends));
  }

  /** Whether there was anything on record. */
  boolean isBegun() {
    return ends.stream().anyMatch(end -> end.sequence() > 0);
  }

  String text() {
    return ends.stream()
        .map(end -> end.sequence() + ":" + end.hmac())
        .collect(Collectors.joining(","));
  }

  private static String shortened(String seal) {
    return seal.substring(0, Math.min(SEAL_LENGTH, seal.length()));
  }
}
