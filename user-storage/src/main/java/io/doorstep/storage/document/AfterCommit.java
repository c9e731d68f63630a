package io.doorstep.storage.document;

import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;

/** Does what must not happen unless the session's transaction is committed. */
final class AfterCommit extends AbstractKeycloakTransaction {

  private final Runnable work;

  private AfterCommit(Runnable work) {
    this.work = work;
  }

  static void run(KeycloakSession session, Runnable work) {
    session.getTransactionManager().enlistAfterCompletion(new AfterCommit(work));
  }

  @Override
  protected void commitImpl() {
    work.run();
  }

  @Override
  protected void rollbackImpl() {}
}
