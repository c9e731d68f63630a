package io.doorstep.storage.audit;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;

import io.doorstep.spi.audit.AuditAct;
import io.doorstep.spi.audit.AuditActor;
import io.doorstep.spi.audit.AuditChanges;
import io.doorstep.storage.audit.AuditWriter.PendingAct;
import io.doorstep.storage.event.EventClient;
import org.jspecify.annotations.Nullable;

/**
 * What people did with their own accounts. Logins have a history of their own, codes theirs in the
 * events.
 */
final class OwnActs {

  private static final Set<EventType> CHANGES =
      EnumSet.of(
          EventType.REGISTER,
          EventType.UPDATE_PROFILE,
          EventType.UPDATE_EMAIL,
          EventType.VERIFY_EMAIL,
          EventType.UPDATE_CREDENTIAL,
          EventType.REMOVE_CREDENTIAL,
          EventType.RESET_PASSWORD,
          EventType.FEDERATED_IDENTITY_LINK,
          EventType.REMOVE_FEDERATED_IDENTITY,
          EventType.GRANT_CONSENT,
          EventType.UPDATE_CONSENT,
          EventType.REVOKE_GRANT,
          EventType.DELETE_ACCOUNT,
          EventType.USER_DISABLED_BY_PERMANENT_LOCKOUT,
          EventType.USER_DISABLED_BY_TEMPORARY_LOCKOUT,
          EventType.CLIENT_REGISTER,
          EventType.CLIENT_UPDATE,
          EventType.CLIENT_DELETE);

  /** Doorstep's own, such as {@code doorstep-case}: their details are ids and states. */
  private static final String OWN = "doorstep-";

  private static final String CODES = "doorstep-otp";

  /** What a reviewer does is an admin's act already. */
  private static final String REVIEWER = "case_reviewer";

  private static final String RESOURCE = "account";

  private final KeycloakSession session;

  OwnActs(KeycloakSession session) {
    this.session = session;
  }

  Optional<PendingAct> of(Event event) {
    if (CHANGES.contains(event.getType())) {
      return Optional.of(() -> act(event, name(event), RESOURCE, accountChanges(event)));
    }
    String action = detail(event, Details.CUSTOM_REQUIRED_ACTION);
    boolean ours =
        event.getType() == EventType.CUSTOM_REQUIRED_ACTION
            && action.startsWith(OWN)
            && !action.equals(CODES)
            && detail(event, REVIEWER).isEmpty();
    return ours
        ? Optional.of(
            () -> act(event, name(action, event), action.substring(OWN.length()), details(event)))
        : Optional.empty();
  }

  private static String name(Event event) {
    return event.getType().name().toLowerCase(Locale.ROOT);
  }

  /** What happened to a case says its event; of other things it is said what they are. */
  private static String name(String action, Event event) {
    String happened = detail(event, action.substring(OWN.length()) + "_event");
    return happened.isEmpty() ? "action" : happened;
  }

  private static String detail(Event event, String name) {
    return event.getDetails() == null ? "" : event.getDetails().getOrDefault(name, "");
  }

  private AuditAct act(Event event, String action, String resourceType, AuditChanges changes) {
    return new AuditAct(
        Instant.ofEpochMilli(event.getTime()),
        new AuditActor(
            event.getRealmId(),
            event.getUserId(),
            EventClient.known(session, event),
            event.getIpAddress()),
        action,
        resourceType,
        null,
        event.getUserId(),
        changes);
  }

  private AuditChanges accountChanges(Event event) {
    @Nullable String userId = event.getUserId();
    return userId == null
        ? AuditChanges.NONE
        : UserChanges.of(session).tell(event.getRealmId(), userId);
  }

  private static AuditChanges details(Event event) {
    Map<String, String> details = new TreeMap<>(event.getDetails());
    details.remove(Details.CUSTOM_REQUIRED_ACTION);
    return new AuditChanges(Map.of(), AuditMask.ofSettings(details));
  }
}
