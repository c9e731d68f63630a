package io.doorstep.spi.batch;

import java.util.List;
import java.util.Optional;

import org.keycloak.models.RealmModel;
import org.keycloak.provider.Provider;

import org.jspecify.annotations.Nullable;

/**
 * Keeps batches. What is in their rows is encrypted, and goes as soon as nothing is left to do:
 * what stays for a while is what became of each row.
 */
public interface BatchProvider extends Provider {

  /**
   * Takes a table in, all of it or nothing.
   *
   * @throws TooManyBatchesException if too many of the owner's are not finished
   */
  Batch create(RealmModel realm, BatchOwner owner, NewBatch batch);

  /**
   * A batch.
   *
   * @param ownerId whose it has to be; null for anybody's
   * @return empty if there is none, or it is another's, which nobody can tell
   */
  Optional<Batch> find(RealmModel realm, String id, @Nullable String ownerId);

  BatchPage list(RealmModel realm, BatchQuery query);

  /**
   * What has become of a batch's rows, in their order.
   *
   * @param state null for all
   * @param after the number behind which to go on; 0 to begin
   */
  List<BatchRow> rows(RealmModel realm, String id, @Nullable RowState state, int after, int max);

  /**
   * Stops a batch: from the end of the transaction on no further row becomes an account.
   *
   * @return false if nothing was left to stop
   */
  boolean cancel(RealmModel realm, String id);

  /** What does the work. */
  BatchWork work();
}
