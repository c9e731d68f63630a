package io.doorstep.rest.service;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSessionFactory;

import io.doorstep.rest.service.BatchSession.RealmGoneException;
import io.doorstep.spi.batch.BatchState;
import io.doorstep.spi.batch.BatchWork;
import io.doorstep.spi.batch.BatchWork.Content;
import io.doorstep.spi.batch.BatchWork.Invitation;
import io.doorstep.spi.batch.BatchWork.Job;
import io.doorstep.spi.batch.RowState;
import org.jboss.logging.Logger;

/**
 * Works on a batch until nothing is left to do: looks at all rows first, then makes the accounts,
 * each in a transaction of its own, and sends links to their owners. All that it knows is in the
 * database, so that another node goes on where this one dies.
 */
final class ImportBatch implements Runnable {

  private static final Logger LOGGER = Logger.getLogger(ImportBatch.class);

  /** After this long without a sign of life another may go on. */
  private static final Duration LEASE = Duration.ofSeconds(30);

  private static final Duration KEEP_AFTER = LEASE.dividedBy(4);
  private static final int CHUNK = 25;

  private final KeycloakSessionFactory factory;
  private final BatchWork.Ref ref;
  private final String holder = UUID.randomUUID().toString();
  private Instant keptAt = Instant.EPOCH;

  ImportBatch(KeycloakSessionFactory factory, BatchWork.Ref ref) {
    this.factory = factory;
    this.ref = ref;
  }

  @Override
  public void run() {
    try {
      boolean more = true;
      while (more && isMine()) {
        more = step();
      }
    } catch (RealmGoneException e) {
      LOGGER.debugf("Batch %s went with its realm", ref.batchId());
    } catch (RuntimeException e) {
      LOGGER.warnf(e, "Batch %s is gone on with later", ref.batchId());
    }
  }

  /** Others may have taken over from who was too slow; then they go on, and not both. */
  private boolean isMine() {
    Instant now = Instant.ofEpochMilli(Time.currentTimeMillis());
    if (now.isBefore(keptAt.plus(KEEP_AFTER))) {
      return true;
    }
    keptAt = now;
    return in(batch -> batch.work().lease(ref.batchId(), holder, LEASE));
  }

  private boolean step() {
    Optional<Job> job = in(batch -> batch.work().job(ref.batchId()));
    return job.isPresent() && step(job.get());
  }

  private boolean step(Job job) {
    return switch (job.state()) {
      case VALIDATING ->
          each(next(RowState.WAITING), rows -> together(rows, new BatchRowJob(ref, job)::validate))
              || validated(job);
      case IMPORTING ->
          each(
                  next(RowState.VALID),
                  rows -> together(rows, new BatchRowJob(ref, job)::importAccount))
              || each(invitations(), invited -> invite(job, invited))
              || finish(job, BatchState.COMPLETED);
      case CANCELLED ->
          each(invitations(), invited -> invite(job, invited)) || finish(job, BatchState.CANCELLED);
      case VALIDATED, COMPLETED -> false;
    };
  }

  /** Whether there was anything to do. */
  private static <T> boolean each(List<T> chunk, Consumer<List<T>> work) {
    if (!chunk.isEmpty()) {
      work.accept(chunk);
    }
    return !chunk.isEmpty();
  }

  private List<Content> next(RowState state) {
    return in(batch -> batch.work().next(ref.batchId(), state, CHUNK));
  }

  private List<Invitation> invitations() {
    return in(batch -> batch.work().invitations(ref.batchId(), CHUNK));
  }

  /** Does rows together, or if that fails one by one, to find the one that it fails for. */
  private void together(List<Content> rows, BiConsumer<BatchSession, Content> work) {
    try {
      does(batch -> rows.forEach(row -> work.accept(batch, row)));
    } catch (RealmGoneException e) {
      throw e;
    } catch (RuntimeException e) {
      LOGGER.debugf(e, "Rows of batch %s are done one by one", ref.batchId());
      rows.forEach(row -> alone(row, batch -> work.accept(batch, row)));
    }
    does(batch -> batch.work().count(ref.batchId()));
  }

  /** What fails for a row says so at the row, and all others go on. */
  private void alone(Content row, Consumer<BatchSession> work) {
    try {
      twice(work);
    } catch (RuntimeException e) {
      if (!BatchRowErrors.isTold(e)) {
        LOGGER.errorf(e, "Row %d of batch %s failed unexpectedly", row.number(), ref.batchId());
      }
      does(batch -> batch.work().fail(ref.batchId(), row.number(), BatchRowErrors.of(e)));
    }
  }

  /** A lost race says at the second look what it was lost for. */
  private void twice(Consumer<BatchSession> work) {
    try {
      does(work);
    } catch (RuntimeException e) {
      if (BatchRowErrors.isTold(e)) {
        throw e;
      }
      does(work);
    }
  }

  private boolean validated(Job job) {
    if (job.dryRun()) {
      return finish(job, BatchState.VALIDATED);
    }
    does(batch -> batch.work().advance(ref.batchId(), job.state(), BatchState.IMPORTING));
    return true;
  }

  private boolean finish(Job job, BatchState state) {
    does(
        batch -> {
          batch.work().count(ref.batchId());
          batch.work().finish(ref.batchId(), job.state(), state);
        });
    return false;
  }

  /**
   * Twice rather than never, if this node dies in between. Who has no link has no way to ask for
   * one, and nobody would know; a second one goes to the same mailbox, and is good for as much and
   * as long as the first.
   */
  private void invite(Job job, List<Invitation> invitations) {
    for (Invitation invitation : invitations) {
      if (!isMine()) {
        return;
      }
      send(job, invitation);
      does(batch -> batch.work().invited(ref.batchId(), invitation.number()));
    }
  }

  /** One that can not be sent keeps no others from theirs. */
  private void send(Job job, Invitation invitation) {
    try {
      does(batch -> new BatchInvitation(batch.session(), job.baseUri()).send(invitation.userId()));
    } catch (RuntimeException e) {
      LOGGER.errorf(e, "User %s could not be sent a link", invitation.userId());
    }
  }

  private void does(Consumer<BatchSession> work) {
    in(
        batch -> {
          work.accept(batch);
          return batch;
        });
  }

  private <T> T in(Function<BatchSession, T> work) {
    return BatchSession.in(factory, ref, work);
  }
}
