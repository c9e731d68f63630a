package io.doorstep.storage.audit;

import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.AuthDetails;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.util.JsonSerialization;

import com.fasterxml.jackson.core.type.TypeReference;
import io.doorstep.spi.audit.AuditAct;
import io.doorstep.spi.audit.AuditActor;
import io.doorstep.spi.audit.AuditChanges;
import io.doorstep.storage.audit.AuditWriter.PendingAct;
import org.jspecify.annotations.Nullable;

/**
 * What admins did, by Keycloak's admin API or by ours. Of an account the trail shows what changed
 * in it; of anything else, what was sent. Our own calls may say themselves what was before and
 * after.
 */
final class AdminActs {

  private static final Pattern USER_PATH = Pattern.compile("(?:^|/)users/([^/]+)");

  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  private static final String BEFORE = "before";
  private static final String AFTER = "after";
  private static final String USER_ID = "user_id";
  private static final String ACTION = "action";

  /** What is larger, such as a whole realm, is no change that anybody could read. */
  private static final int MAX_REPRESENTATION = 16_384;

  private final KeycloakSession session;

  AdminActs(KeycloakSession session) {
    this.session = session;
  }

  PendingAct of(AdminEvent event) {
    Map<String, Object> sent = sent(event);
    @Nullable String userId = userId(event, sent);
    AuditActor actor = actor(event.getAuthDetails());
    return () ->
        new AuditAct(
            Instant.ofEpochMilli(event.getTime()),
            actor,
            action(event, sent),
            resourceType(event),
            event.getResourcePath(),
            userId,
            changes(event, sent, userId));
  }

  /** Our calls say what they do where Keycloak has no more than a word for anything. */
  private static String action(AdminEvent event, Map<String, Object> sent) {
    return isOurs(event) && sent.get(ACTION) instanceof String named
        ? named
        : event.getOperationType().name().toLowerCase(Locale.ROOT);
  }

  private static String resourceType(AdminEvent event) {
    @Nullable String type = event.getResourceTypeAsString();
    String name = type == null ? "unknown" : type.toLowerCase(Locale.ROOT);
    return name.substring(0, Math.min(name.length(), 64));
  }

  private AuditChanges changes(
      AdminEvent event, Map<String, Object> sent, @Nullable String userId) {
    if (sent.get(BEFORE) instanceof Map<?, ?> before
        && sent.get(AFTER) instanceof Map<?, ?> after) {
      return new AuditChanges(AuditMask.ofSettings(before), AuditMask.ofSettings(after));
    }
    Map<String, Object> told = AuditMask.ofSettings(sent);
    told.remove(ACTION);
    if (userId == null) {
      return new AuditChanges(Map.of(), told);
    }
    if (!isOurs(event)) {
      return UserChanges.of(session).tell(event.getRealmId(), userId);
    }
    told.remove(USER_ID);
    return event.getResourceType() == ResourceType.USER
        ? UserChanges.of(session).tell(event.getRealmId(), userId).and(told)
        : new AuditChanges(Map.of(), told);
  }

  /** Our calls send ids, states and masked values only. */
  private static boolean isOurs(AdminEvent event) {
    @Nullable String path = event.getResourcePath();
    return path != null && path.startsWith("onboarding/");
  }

  private static Map<String, Object> sent(AdminEvent event) {
    @Nullable String representation = event.getRepresentation();
    if (representation == null || representation.length() > MAX_REPRESENTATION) {
      return Map.of();
    }
    try {
      return representation.startsWith("{")
          ? JsonSerialization.readValue(representation, OBJECT)
          : Map.of("items", JsonSerialization.readValue(representation, Object.class));
    } catch (IOException e) {
      return Map.of();
    }
  }

  private static @Nullable String userId(AdminEvent event, Map<String, Object> sent) {
    @Nullable String path = event.getResourcePath();
    Matcher inPath = USER_PATH.matcher(path == null ? "" : path);
    if (inPath.find()) {
      return inPath.group(1);
    }
    return isOurs(event) && sent.get(USER_ID) instanceof String userId ? userId : null;
  }

  private AuditActor actor(AuthDetails details) {
    return new AuditActor(
        details.getRealmId(),
        details.getUserId(),
        clientId(details.getRealmId(), details.getClientId()),
        details.getIpAddress());
  }

  /** Keycloak tells of an admin's client by its internal id. */
  private @Nullable String clientId(@Nullable String realmId, @Nullable String id) {
    @Nullable RealmModel realm = realmId == null ? null : session.realms().getRealm(realmId);
    return Optional.ofNullable(id)
        .filter(given -> realm != null)
        .map(given -> session.clients().getClientById(realm, given))
        .map(ClientModel::getClientId)
        .orElse(null);
  }
}
