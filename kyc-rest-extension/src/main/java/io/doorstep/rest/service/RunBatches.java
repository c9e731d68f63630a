package io.doorstep.rest.service;

import java.net.URI;
import java.util.List;

import org.keycloak.models.RealmModel;

import io.doorstep.rest.error.ProblemType;
import io.doorstep.rest.error.RefusedException;
import io.doorstep.spi.batch.Batch;
import io.doorstep.spi.batch.BatchOwner;
import io.doorstep.spi.batch.BatchPage;
import io.doorstep.spi.batch.BatchProvider;
import io.doorstep.spi.batch.BatchQuery;
import io.doorstep.spi.batch.BatchRow;
import io.doorstep.spi.batch.BatchState;
import io.doorstep.spi.batch.BatchWork;
import io.doorstep.spi.batch.RowState;
import org.jspecify.annotations.Nullable;

/**
 * Staff hand in tables of accounts to be made, and see what becomes of them: of their own ones, or
 * of all if they administer the realm.
 */
public final class RunBatches {

  /** How large a table may be: generous for 10,000 rows. */
  public static final int MAX_BYTES = 4 * 1024 * 1024;

  private final Staff staff;
  private final BatchOwner caller;
  private final BatchProvider batches;

  /**
   * @param home the realm whose user the caller is
   */
  public RunBatches(Staff staff, RealmModel home) {
    this.staff = staff;
    this.caller = BatchOwner.of(home, staff.user());
    this.batches = staff.session().getProvider(BatchProvider.class);
  }

  /**
   * Takes a table in; the work on it begins when this is committed.
   *
   * @throws io.doorstep.rest.error.InvalidInputException if it is none
   */
  public Batch start(BatchForm form) {
    URI baseUri = staff.session().getContext().getUri().getBaseUri();
    Batch batch = batches.create(staff.realm(), caller, new BatchInput(staff).read(form, baseUri));
    goOn(batch);
    return batch;
  }

  /**
   * Stops a batch.
   *
   * @throws RefusedException if there is none, or nothing of it is left to stop
   */
  public Batch cancel(String id) {
    Batch batch = show(id);
    if (!batches.cancel(staff.realm(), id)) {
      throw new RefusedException(ProblemType.BATCH_FINISHED);
    }
    goOn(batch);
    return new Batch(
        id,
        batch.name(),
        BatchState.CANCELLED,
        batch.dryRun(),
        batch.progress(),
        batch.createdAt(),
        null);
  }

  private void goOn(Batch batch) {
    BatchJobs.afterCommit(staff.session(), new BatchWork.Ref(staff.realm().getId(), batch.id()));
  }

  /**
   * A batch.
   *
   * @throws RefusedException if there is none for the caller
   */
  public Batch show(String id) {
    return batches
        .find(staff.realm(), id, ownerId())
        .orElseThrow(() -> new RefusedException(ProblemType.NOT_FOUND));
  }

  public BatchPage list(@Nullable BatchState state, BatchQuery.@Nullable Cursor after, int max) {
    return batches.list(staff.realm(), new BatchQuery(ownerId(), state, after, max));
  }

  /**
   * What has become of a batch's rows.
   *
   * @param after the number behind which to go on; 0 to begin
   * @throws RefusedException if there is no such batch for the caller
   */
  public List<BatchRow> rows(String id, @Nullable RowState state, int after, int max) {
    return batches.rows(staff.realm(), show(id).id(), state, after, max);
  }

  /** What has become of all of a batch's rows. */
  public List<BatchRow> rows(String id) {
    return rows(id, null, 0, BatchInput.MAX_ROWS);
  }

  /** Null for who sees those of all. */
  private @Nullable String ownerId() {
    return staff.scope().all() ? null : staff.user().getId();
  }
}
