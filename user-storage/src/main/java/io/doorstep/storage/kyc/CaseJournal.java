package io.doorstep.storage.kyc;

import org.keycloak.common.ClientConnection;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

import io.doorstep.spi.kyc.CaseState;
import io.doorstep.storage.jpa.entity.KycCaseEntity;
import org.jspecify.annotations.Nullable;

/**
 * Keycloak events for what happens to cases; ids and names only. Keycloak's event types are a
 * closed list, so these are of {@link EventType#CUSTOM_REQUIRED_ACTION}, with details to filter by.
 */
final class CaseJournal {

  private static final String ACTION = "doorstep-case";

  private final KeycloakSession session;

  private CaseJournal(KeycloakSession session) {
    this.session = session;
  }

  static CaseJournal of(KeycloakSession session) {
    return new CaseJournal(session);
  }

  void happened(KycCaseEntity kyc, CaseAct act, CaseState to) {
    EventBuilder event =
        newEvent()
            .event(EventType.CUSTOM_REQUIRED_ACTION)
            .user(kyc.getUserId())
            .detail(Details.CUSTOM_REQUIRED_ACTION, ACTION)
            .detail("case_id", kyc.getId())
            .detail("case_event", act.event().key())
            .detail("case_state", to.key())
            .detail("case_actor", act.event().actor().key());
    @Nullable String actorId = act.actorId();
    if (actorId != null && !actorId.equals(kyc.getUserId())) {
      event.detail("case_reviewer", actorId);
    }
    if (session.getContext().getClient() != null) {
      event.client(session.getContext().getClient());
    }
    event.success();
  }

  private EventBuilder newEvent() {
    RealmModel realm = session.getContext().getRealm();
    @Nullable ClientConnection caller = session.getContext().getConnection();
    return caller == null
        ? new EventBuilder(realm, session)
        : new EventBuilder(realm, session, caller);
  }
}
