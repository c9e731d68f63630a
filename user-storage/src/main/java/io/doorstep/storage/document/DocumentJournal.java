package io.doorstep.storage.document;

import java.util.Locale;

import org.keycloak.common.ClientConnection;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

import io.doorstep.spi.document.DocumentKind;
import io.doorstep.spi.document.DocumentRefusedException;
import io.doorstep.spi.document.StoredDocument;
import org.jspecify.annotations.Nullable;

/**
 * Keycloak events for pictures that came, went or were refused; ids and names only. Keycloak's
 * event types are a closed list, so these are of {@link EventType#CUSTOM_REQUIRED_ACTION} and its
 * error, with details to filter by.
 */
final class DocumentJournal {

  private static final String ACTION = "doorstep-document";
  private static final String ID = "document_id";
  private static final String KIND = "document_kind";
  private static final String OUTCOME = "document_outcome";

  private final KeycloakSession session;
  private final RealmModel realm;
  private final UserModel user;

  DocumentJournal(KeycloakSession session, RealmModel realm, UserModel user) {
    this.session = session;
    this.realm = realm;
    this.user = user;
  }

  void added(StoredDocument document) {
    event(EventType.CUSTOM_REQUIRED_ACTION, "added")
        .detail(ID, document.id())
        .detail(KIND, document.kind().key())
        .success();
  }

  void deleted(String id, String kind) {
    event(EventType.CUSTOM_REQUIRED_ACTION, "deleted").detail(ID, id).detail(KIND, kind).success();
  }

  /** Kept, though what was asked for is rolled back: Keycloak stores errors at once. */
  void notAdded(DocumentKind kind, DocumentRefusedException.Reason reason) {
    event(EventType.CUSTOM_REQUIRED_ACTION_ERROR, "not_added")
        .detail(KIND, kind.key())
        .error(key(reason));
  }

  void notDeleted(String id, String kind, DocumentRefusedException.Reason reason) {
    event(EventType.CUSTOM_REQUIRED_ACTION_ERROR, "not_deleted")
        .detail(ID, id)
        .detail(KIND, kind)
        .error(key(reason));
  }

  private static String key(DocumentRefusedException.Reason reason) {
    return "document_" + reason.name().toLowerCase(Locale.ROOT);
  }

  private EventBuilder event(EventType type, String outcome) {
    EventBuilder event =
        newEvent()
            .event(type)
            .user(user)
            .detail(Details.CUSTOM_REQUIRED_ACTION, ACTION)
            .detail(OUTCOME, outcome);
    if (session.getContext().getClient() != null) {
      event.client(session.getContext().getClient());
    }
    return event;
  }

  private EventBuilder newEvent() {
    @Nullable ClientConnection caller = session.getContext().getConnection();
    return caller == null
        ? new EventBuilder(realm, session)
        : new EventBuilder(realm, session, caller);
  }
}
