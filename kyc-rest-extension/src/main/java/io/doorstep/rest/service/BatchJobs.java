package io.doorstep.rest.service;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;

import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.timer.ScheduledTask;
import org.keycloak.timer.TimerProvider;

import io.doorstep.spi.batch.BatchProvider;
import io.doorstep.spi.batch.BatchWork;

/**
 * Has this node work on batches: on those that it was handed at once, and every now and then on
 * those that nobody is at, since who was has died. Each node looks for itself; the lease decides.
 */
public final class BatchJobs implements ScheduledTask {

  private static final String EXECUTOR = "doorstep-batch";
  private static final int AT_ONCE = 10;

  /** An observation of this node, so that it does not queue up twice for the same. */
  private static final Set<String> UNDER_WAY = ConcurrentHashMap.newKeySet();

  /** Looks for work from now on. */
  public static void schedule(KeycloakSessionFactory factory, Duration interval) {
    KeycloakModelUtils.runJobInTransaction(
        factory,
        session ->
            session
                .getProvider(TimerProvider.class)
                .scheduleTask(new BatchJobs(), interval.toMillis()));
  }

  @Override
  public void run(KeycloakSession session) {
    session
        .getProvider(BatchProvider.class)
        .work()
        .idle(AT_ONCE)
        .forEach(ref -> execute(session, ref));
  }

  /** Works on a batch once the session's transaction has committed. */
  static void afterCommit(KeycloakSession session, BatchWork.Ref ref) {
    session
        .getTransactionManager()
        .enlistAfterCompletion(
            new AbstractKeycloakTransaction() {
              @Override
              protected void commitImpl() {
                execute(session, ref);
              }

              @Override
              protected void rollbackImpl() {}
            });
  }

  private static void execute(KeycloakSession session, BatchWork.Ref ref) {
    if (!UNDER_WAY.add(ref.batchId())) {
      return;
    }
    KeycloakSessionFactory factory = session.getKeycloakSessionFactory();
    ExecutorService executor = session.getProvider(ExecutorsProvider.class).getExecutor(EXECUTOR);
    executor.execute(
        () -> {
          try {
            new ImportBatch(factory, ref).run();
          } finally {
            UNDER_WAY.remove(ref.batchId());
          }
        });
  }
}
