package io.doorstep.rest.service;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.keycloak.common.util.Time;
import org.keycloak.models.UserModel;

import io.doorstep.spi.audit.AuditAct;
import io.doorstep.spi.audit.AuditActor;
import io.doorstep.spi.audit.AuditChanges;
import io.doorstep.spi.audit.AuditProvider;
import io.doorstep.spi.batch.BatchOwner;
import io.doorstep.spi.batch.BatchState;
import io.doorstep.spi.batch.BatchWork;
import io.doorstep.spi.batch.BatchWork.Content;
import io.doorstep.spi.batch.BatchWork.Job;

/**
 * What is done to one row, by the rules of single accounts and in the name of the batch's owner.
 */
record BatchRowJob(BatchWork.Ref ref, Job job) {

  /** Looks whether the row could become an account. */
  void validate(BatchSession batch, Content row) {
    if (batch.work().hold(ref.batchId(), BatchState.VALIDATING) && check(batch, row).isPresent()) {
      batch.work().accept(ref.batchId(), row.number());
    }
  }

  /**
   * Makes the account, unless it is made: whoever else is at the row waits for this transaction,
   * and finds it done.
   */
  void importAccount(BatchSession batch, Content row) {
    if (!batch.work().holdRealm(ref.realmId())
        || !batch.work().hold(ref.batchId(), BatchState.IMPORTING)) {
      return;
    }
    Optional<StaffMadeAccount> checked = check(batch, row);
    if (checked.isPresent() && batch.work().take(ref.batchId(), row.number())) {
      StaffMadeAccount account = checked.get();
      String userId = account.createIn(batch.session(), job.owner().userId());
      UserModel user = batch.session().users().getUserById(batch.realm(), userId);
      boolean invite = account.sendSetupLink() && user.isEnabled();
      batch.work().imported(ref.batchId(), row.number(), userId, invite);
      record(batch, userId, account.type().id());
    }
  }

  /** Empty if something is wrong, which the row then says. Nothing has been written by then. */
  private Optional<StaffMadeAccount> check(BatchSession batch, Content row) {
    try {
      return Optional.of(
          new CreateAccount(batch.staff(job.owner())).check(BatchRowRequest.of(row.cells())));
    } catch (RuntimeException e) {
      if (!BatchRowErrors.isTold(e)) {
        throw e;
      }
      batch.work().fail(ref.batchId(), row.number(), BatchRowErrors.of(e));
      return Optional.empty();
    }
  }

  private void record(BatchSession batch, String userId, String accountType) {
    BatchOwner owner = job.owner();
    batch
        .session()
        .getProvider(AuditProvider.class)
        .record(
            batch.realm(),
            new AuditAct(
                Instant.ofEpochMilli(Time.currentTimeMillis()),
                new AuditActor(owner.realmId(), owner.userId(), null, null),
                "create",
                "user",
                "onboarding/batches/" + ref.batchId(),
                userId,
                new AuditChanges(
                    Map.of(), Map.of("account_type", accountType, "batch_id", ref.batchId()))));
  }
}
