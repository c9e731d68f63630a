package io.doorstep.spi.batch;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The steps of the work on batches, each in the transaction of the session. Whoever has the lease
 * works on a batch, and whoever dies loses it; that no row is done twice does not hang on that, but
 * on each row's own state, which leaves {@link RowState#VALID} together with the account that is
 * made, or not at all.
 */
public interface BatchWork {

  /** A batch of which something is left to do. */
  record Ref(String realmId, String batchId) {}

  /**
   * What to know of a batch to work on it.
   *
   * @param baseUri for links in mail
   */
  record Job(BatchState state, boolean dryRun, BatchOwner owner, URI baseUri) {}

  /** What a row says. */
  record Content(int number, Map<String, String> cells) {

    @Override
    public String toString() {
      return "Content[" + number + "]";
    }
  }

  /** An account whose owner is to be sent a link. */
  record Invitation(int number, String userId) {}

  /** Batches of which something is left to do, and that nobody is at. */
  List<Ref> idle(int max);

  /**
   * Takes the lease, or keeps it.
   *
   * @param holder who works, anew for each try
   * @return false if somebody else has it, or nothing is left to do
   */
  boolean lease(String batchId, String holder, Duration duration);

  Optional<Job> job(String batchId);

  /**
   * Holds the realm until the transaction ends, before accounts are made in it: its removal waits
   * for that, and so does whoever else makes accounts of a batch in it.
   *
   * @return false if it is gone
   */
  boolean holdRealm(String realmId);

  /**
   * Holds the batch until the transaction ends, before any of its rows is touched: a cancellation
   * waits for that, and so does whoever else works on it.
   *
   * @return false if it is no longer in that state, or gone
   */
  boolean hold(String batchId, BatchState state);

  /** The next rows in a state, in their order. */
  List<Content> next(String batchId, RowState state, int max);

  /** Says of a row that waits that nothing is wrong with it; false if it waits no more. */
  boolean accept(String batchId, int number);

  /** Says of a row that is still to be done what is wrong with it; false if it is done. */
  boolean fail(String batchId, int number, List<RowError> errors);

  /**
   * Takes a valid row, to make its account in the same transaction.
   *
   * @return false if it is done
   */
  boolean take(String batchId, int number);

  /**
   * Says of a row that was taken what account it is.
   *
   * @param invite whether its owner is to be sent a link
   */
  void imported(String batchId, int number, String userId, boolean invite);

  List<Invitation> invitations(String batchId, int max);

  void invited(String batchId, int number);

  /** Counts what is done and what has failed. */
  void count(String batchId);

  /** Goes on to another state; nothing happens if the batch has left the first one. */
  void advance(String batchId, BatchState from, BatchState to);

  /** Says that nothing is left to do: what the rows say is gone from then on, in backups too. */
  void finish(String batchId, BatchState from, BatchState to);
}
