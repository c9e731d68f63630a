package io.doorstep.storage.event;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.AuthDetails;
import org.keycloak.models.KeycloakSession;

import org.jspecify.annotations.Nullable;

/**
 * Writes events to the logs by module. Keycloak's own listener writes all details of an event,
 * among them whatever was typed as a username; this one writes those that are known to be ids and
 * states.
 */
final class LogEventListener implements EventListenerProvider {

  /** Events of Doorstep's own that are about KYC. */
  private static final Set<String> KYC =
      Set.of("doorstep-case", "doorstep-aadhaar", "doorstep-document");

  private static final Set<String> PLAIN_DETAILS =
      Set.of(
          Details.AUTH_METHOD,
          Details.GRANT_TYPE,
          Details.CREDENTIAL_TYPE,
          Details.REGISTER_METHOD,
          Details.CUSTOM_REQUIRED_ACTION);

  private static final Set<String> OWN_DETAILS = Set.of("otp_", "case_", "aadhaar_", "document_");

  private static final int MAX_VALUE = 255;

  private final KeycloakSession session;

  LogEventListener(KeycloakSession session) {
    this.session = session;
  }

  @Override
  public void onEvent(Event event) {
    Map<String, @Nullable String> fields = new LinkedHashMap<>();
    fields.put("realm", event.getRealmName());
    fields.put("client", EventClient.known(session, event));
    fields.put("user", event.getUserId());
    fields.put("session", event.getSessionId());
    fields.put("ip_address", event.getIpAddress());
    fields.put("error", event.getError());
    Map<String, String> details = event.getDetails() == null ? Map.of() : event.getDetails();
    details.forEach(
        (name, value) -> {
          if (isPlain(name) && value.length() <= MAX_VALUE) {
            fields.put(name, value);
          }
        });
    module(event.getType(), details).write(event.getType().name(), fields);
  }

  private static boolean isPlain(String detail) {
    return PLAIN_DETAILS.contains(detail) || OWN_DETAILS.stream().anyMatch(detail::startsWith);
  }

  private static ModuleLog module(EventType type, Map<String, String> details) {
    boolean custom =
        type == EventType.CUSTOM_REQUIRED_ACTION || type == EventType.CUSTOM_REQUIRED_ACTION_ERROR;
    return custom && KYC.contains(details.getOrDefault(Details.CUSTOM_REQUIRED_ACTION, ""))
        ? ModuleLog.KYC
        : ModuleLog.AUTH;
  }

  @Override
  public void onEvent(AdminEvent event, boolean includeRepresentation) {
    AuthDetails actor = event.getAuthDetails();
    Map<String, @Nullable String> fields = new LinkedHashMap<>();
    fields.put("realm", event.getRealmName());
    fields.put("resource_type", event.getResourceTypeAsString());
    fields.put("resource_path", event.getResourcePath());
    fields.put("actor_realm", actor.getRealmName());
    fields.put("actor", actor.getUserId());
    fields.put("ip_address", actor.getIpAddress());
    fields.put("error", event.getError());
    ModuleLog.ADMIN.write(event.getOperationType().name(), fields);
  }

  @Override
  public void close() {}
}
