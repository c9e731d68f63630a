package io.doorstep.storage.audit;

import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

import io.doorstep.spi.audit.AuditAct;
import io.doorstep.spi.audit.AuditPage;
import io.doorstep.spi.audit.AuditProvider;
import io.doorstep.spi.audit.AuditQuery;
import io.doorstep.spi.audit.AuditVerification;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Acts in the table DOORSTEP_AUDIT, in the chains of DOORSTEP_AUDIT_CHAIN. */
final class JpaAuditProvider implements AuditProvider {

  private static final Logger LOGGER = Logger.getLogger(JpaAuditProvider.class);

  private final KeycloakSession session;

  JpaAuditProvider(KeycloakSession session) {
    this.session = session;
  }

  @Override
  public void record(RealmModel realm, AuditAct act) {
    AuditWriter.of(session).add(realm.getId(), () -> act);
  }

  @Override
  public AuditPage list(RealmModel realm, AuditQuery query) {
    return new AuditList(
            session.getProvider(JpaConnectionProvider.class).getEntityManager(), realm.getId())
        .page(query);
  }

  @Override
  public AuditVerification verify(RealmModel realm, @Nullable String anchor) {
    AuditVerification found =
        new AuditVerifier(session, realm.getId(), anchor == null ? null : AuditAnchor.parse(anchor))
            .verify();
    // in the log, the anchor is out of reach of who has the database only
    LOGGER.infof(
        "Audit trail of realm %s: %d rows, %s, anchor %s",
        realm.getId(),
        found.checked(),
        found.firstBroken() == null ? "whole" : "broken",
        found.anchor());
    return found;
  }

  @Override
  public void close() {}
}
