package io.doorstep.spi.audit;

import org.jspecify.annotations.Nullable;

/**
 * Whether the trail is whole.
 *
 * @param checked how many rows were looked at
 * @param firstBroken null if nothing is broken
 * @param anchor where the chains end now; who keeps it elsewhere and hands it in another time
 *     learns whether the database was set back meanwhile
 */
public record AuditVerification(long checked, @Nullable Break firstBroken, String anchor) {

  /**
   * The first place that is not as it was written.
   *
   * @param sequence 0 if the chain itself is
   * @param entryId of the row that stands there, if any
   */
  public record Break(int chain, long sequence, @Nullable String entryId, Reason reason) {}

  /** What is wrong. */
  public enum Reason {
    /** A row is not there. */
    MISSING("missing"),
    /** A row, or where a chain says that it ends, was not written like this. */
    CHANGED("changed"),
    /** A row is there that was never written. */
    INSERTED("inserted"),
    /** The key that it was sealed with is no longer in the key ring. */
    UNKNOWN_KEY("unknown_key");

    private final String key;

    Reason(String key) {
      this.key = key;
    }

    /** The name in the API. */
    public String key() {
      return key;
    }
  }
}
