package io.doorstep.spi.audit;

import org.keycloak.models.RealmModel;
import org.keycloak.provider.Provider;

import org.jspecify.annotations.Nullable;

/**
 * The audit trail of realms. What admins and people do is recorded from Keycloak's events; others
 * record what they do by themselves.
 */
public interface AuditProvider extends Provider {

  /** Keeps an act if, and only if, the transaction of the session is committed. */
  void record(RealmModel realm, AuditAct act);

  AuditPage list(RealmModel realm, AuditQuery query);

  /**
   * Looks whether rows were removed, changed, inserted or moved since they were written.
   *
   * @param anchor of an earlier verification; null for none
   * @throws MalformedAnchorException if it is none
   */
  AuditVerification verify(RealmModel realm, @Nullable String anchor);
}
