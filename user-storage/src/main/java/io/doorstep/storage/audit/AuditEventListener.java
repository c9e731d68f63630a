package io.doorstep.storage.audit;

import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.KeycloakSession;

/**
 * Puts on record what Keycloak tells of. It tells in the middle of the transaction and goes on
 * whatever its listeners do, so a failure here is kept to stop the transaction at its end.
 */
final class AuditEventListener implements EventListenerProvider {

  private final KeycloakSession session;

  AuditEventListener(KeycloakSession session) {
    this.session = session;
  }

  @Override
  public void onEvent(Event event) {
    orFail(
        () ->
            new OwnActs(session)
                .of(event)
                .ifPresent(act -> AuditWriter.of(session).add(event.getRealmId(), act)));
  }

  @Override
  public void onEvent(AdminEvent event, boolean includeRepresentation) {
    orFail(() -> AuditWriter.of(session).add(event.getRealmId(), new AdminActs(session).of(event)));
  }

  private void orFail(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      AuditWriter.of(session).fail(e);
      throw e;
    }
  }

  @Override
  public void close() {}
}
