package io.doorstep.rest.service;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

import io.doorstep.rest.error.FieldError;
import io.doorstep.rest.error.InvalidInputException;
import io.doorstep.rest.list.ListParameters;
import io.doorstep.spi.audit.AuditPage;
import io.doorstep.spi.audit.AuditProvider;
import io.doorstep.spi.audit.AuditQuery;
import io.doorstep.spi.audit.AuditQuery.Cursor;
import io.doorstep.spi.audit.AuditVerification;
import io.doorstep.spi.audit.MalformedAnchorException;
import io.doorstep.spi.staff.StaffScope;
import org.jspecify.annotations.Nullable;

/** Staff look who did what, and whether the trail is whole. */
public final class AuditTrail {

  private final AuditProvider audit;
  private final RealmModel realm;

  public AuditTrail(KeycloakSession session) {
    this.audit = session.getProvider(AuditProvider.class);
    this.realm = session.getContext().getRealm();
  }

  public AuditPage list(StaffScope scope, ListParameters parameters) {
    return audit.list(
        realm,
        new AuditQuery(
            scope,
            parameters.text("actor_id").orElse(null),
            parameters.text("user_id").orElse(null),
            parameters.text("action").orElse(null),
            parameters.text("resource_type").orElse(null),
            parameters.time("from").orElse(null),
            parameters.time("until").orElse(null),
            parameters.after().map(place -> new Cursor(place.at(), place.id())).orElse(null),
            parameters.max()));
  }

  /**
   * Verifies the whole trail.
   *
   * @param anchor of an earlier verification; null for none
   */
  public AuditVerification verify(@Nullable String anchor) {
    try {
      return audit.verify(realm, anchor);
    } catch (MalformedAnchorException e) {
      throw new InvalidInputException(FieldError.unknownValue("anchor"));
    }
  }
}
