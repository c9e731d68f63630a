package io.doorstep.rest.resource;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.oidc.utils.WebOriginsUtils;
import org.keycloak.services.cors.Cors;

import io.doorstep.rest.error.ProblemType;
import io.doorstep.rest.error.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Calls from pages of other origins. Allowed are the web origins of the client that the token was
 * issued for; without a token, of the client named by the query parameter {@value #CLIENT_ID};
 * without that, of any client of the realm. A call from elsewhere stops before it has an effect, as
 * at the server's own endpoints.
 */
final class CrossOrigin {

  static final String CLIENT_ID = "client_id";

  private static final String ANY_ORIGIN = "*";

  /**
   * Pages under development, whose port changes from run to run: a web origin {@code
   * http://localhost:*} stands for all ports, for loopback hosts only (RFC 8252 7.3).
   */
  private static final Pattern LOOPBACK =
      Pattern.compile("(https?://(?:localhost|127\\.0\\.0\\.1|\\[::1]))(?::\\d{1,5})?");

  private final KeycloakSession session;
  private final RealmOrigins realmOrigins;

  CrossOrigin(KeycloakSession session, RealmOrigins realmOrigins) {
    this.session = session;
    this.realmOrigins = realmOrigins;
  }

  /**
   * Admits a call and adds the headers that let the page read the answer.
   *
   * @throws RefusedException if the page is of a foreign origin
   */
  void admit(Optional<ClientModel> client) {
    String origin = origin();
    if (origin == null) {
      return;
    }
    Cors cors = cors().exposedHeaders(HttpHeaders.RETRY_AFTER, HttpHeaders.WWW_AUTHENTICATE);
    try {
      cors.checkAllowedOrigins(isAllowed(origin, client) ? List.of(origin) : List.of());
    } catch (ForbiddenException e) {
      throw new RefusedException(ProblemType.ORIGIN_NOT_ALLOWED);
    }
    cors.add();
  }

  /** Answers a browser that asks whether it may call. */
  Response preflight(Set<String> methods) {
    String origin = origin();
    if (origin != null && isAllowed(origin, Optional.empty())) {
      cors().preflight().allowedMethods(methods.toArray(String[]::new)).add();
    }
    return Response.ok().allow(methods).build();
  }

  private Cors cors() {
    return session.getProvider(Cors.class).auth();
  }

  private @Nullable String origin() {
    return session
        .getContext()
        .getHttpRequest()
        .getHttpHeaders()
        .getHeaderString(Cors.ORIGIN_HEADER);
  }

  private boolean isAllowed(String origin, Optional<ClientModel> client) {
    Set<String> allowed = allowedOrigins(client);
    if (allowed.contains(origin) || allowed.contains(ANY_ORIGIN)) {
      return true;
    }
    Matcher loopback = LOOPBACK.matcher(origin);
    return loopback.matches() && allowed.contains(loopback.group(1) + ":*");
  }

  private Set<String> allowedOrigins(Optional<ClientModel> client) {
    RealmModel realm = session.getContext().getRealm();
    if (client.isPresent()) {
      return WebOriginsUtils.resolveValidWebOrigins(session, client.get());
    }
    String clientId = session.getContext().getUri().getQueryParameters().getFirst(CLIENT_ID);
    if (clientId == null) {
      return realmOrigins.of(session, realm);
    }
    return Optional.ofNullable(realm.getClientByClientId(clientId))
        .filter(ClientModel::isEnabled)
        .map(named -> WebOriginsUtils.resolveValidWebOrigins(session, named))
        .orElse(Set.of());
  }
}
