package io.doorstep.rest.resource;

import java.io.InputStream;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.Provider;

import io.doorstep.rest.error.ProblemType;
import io.doorstep.rest.error.RefusedException;
import io.doorstep.rest.json.JsonBody;

/** One call of an app: lets it in, hands it to the resource, and answers, whatever happens. */
final class Call {

  /** Realm attribute: {@code true} if only trusted clients may start an onboarding. */
  static final String TRUSTED_CLIENTS_ONLY = "doorstep.trusted-clients-only";

  private final KeycloakSession session;
  private final CrossOrigin crossOrigin;

  Call(KeycloakSession session, CrossOrigin crossOrigin) {
    this.session = session;
    this.crossOrigin = crossOrigin;
  }

  KeycloakSession session() {
    return session;
  }

  <T extends Provider> T provider(Class<T> type) {
    return session.getProvider(type);
  }

  /** The time by the server's clock. */
  Instant now() {
    return Instant.ofEpochMilli(Time.currentTimeMillis());
  }

  /** Reads the body; see {@link JsonBody}. */
  <T> T read(InputStream body, Class<T> type) {
    HttpHeaders headers = session.getContext().getHttpRequest().getHttpHeaders();
    return JsonBody.read(body, headers.getHeaderString(HttpHeaders.CONTENT_TYPE), type);
  }

  /** Does the work for the caller; what fails becomes a problem document. */
  Response answer(Function<Caller, Response> work) {
    KeycloakContext context = session.getContext();
    context.getHttpResponse().setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    try {
      Bearer bearer = Bearer.of(session);
      crossOrigin.admit(bearer.client());
      requireOpenRealm();
      return work.apply(new Caller(context.getConnection().getRemoteHost(), bearer.standing()));
    } catch (RuntimeException e) {
      // nothing half-done stays behind; counters and failure events have their own transactions
      session.getTransactionManager().setRollbackOnly();
      return new ProblemResponses(session).of(e, now());
    }
  }

  Response preflight(Set<String> methods) {
    return crossOrigin.preflight(methods);
  }

  /**
   * @param methods what there is at the path instead, if anything
   */
  Response refuseMethod(Set<String> methods) {
    return answer(
        caller -> {
          if (methods.isEmpty()) {
            throw new RefusedException(ProblemType.NOT_FOUND);
          }
          session
              .getContext()
              .getHttpResponse()
              .setHeader(HttpHeaders.ALLOW, String.join(", ", methods));
          throw new RefusedException(ProblemType.METHOD_NOT_ALLOWED);
        });
  }

  /** Lets the caller start an onboarding, which a realm may leave to trusted clients. */
  void requireAdmitted(Caller caller) {
    if (session.getContext().getRealm().getAttribute(TRUSTED_CLIENTS_ONLY, false)) {
      caller.requireTrusted();
    }
  }

  private void requireOpenRealm() {
    KeycloakContext context = session.getContext();
    RealmModel realm = context.getRealm();
    boolean encrypted = "https".equals(context.getUri().getBaseUri().getScheme());
    if (!encrypted && realm.getSslRequired().isRequired(context.getConnection())) {
      throw new RefusedException(ProblemType.HTTPS_REQUIRED);
    }
    if (!realm.isEnabled()) {
      throw new RefusedException(ProblemType.REALM_DISABLED);
    }
  }
}
