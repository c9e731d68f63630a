package io.doorstep.rest.resource;

import java.io.InputStream;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.keycloak.common.util.Time;
import org.keycloak.headers.SecurityHeadersProvider;
import org.keycloak.models.BrowserSecurityHeaders;
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
  private final Instant now = Instant.ofEpochMilli(Time.currentTimeMillis());

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

  /** The one instant from which everything in the answer is counted. */
  Instant now() {
    return now;
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
    tolerateAnyContentType();
    try {
      Bearer bearer = Bearer.of(session);
      crossOrigin.admit(bearer.client());
      requireOpenRealm();
      return work.apply(new Caller(context.getConnection().getRemoteHost(), bearer.standing()));
    } catch (RuntimeException e) {
      // nothing half-done stays behind; counters and failure events have their own transactions
      session.getTransactionManager().setRollbackOnly();
      return new ProblemResponses(session).of(e, now);
    }
  }

  Response preflight(Set<String> methods) {
    tolerateAnyContentType();
    return crossOrigin.preflight(methods);
  }

  /**
   * @param methods what there is at the path instead, if anything
   */
  Response refuseMethod(Set<String> methods) {
    session.getContext().getHttpResponse().setHeader(HttpHeaders.ALLOW, String.join(", ", methods));
    return answer(
        caller -> {
          throw new RefusedException(
              methods.isEmpty() ? ProblemType.NOT_FOUND : ProblemType.METHOD_NOT_ALLOWED);
        });
  }

  /** Lets the caller start an onboarding, which a realm may leave to trusted clients. */
  void requireAdmitted(Caller caller) {
    if (session.getContext().getRealm().getAttribute(TRUSTED_CLIENTS_ONLY, false)) {
      caller.requireTrusted();
    }
  }

  /** Keycloak's filter for security headers fails, with a 500, on a type that it can't parse. */
  private void tolerateAnyContentType() {
    KeycloakContext context = session.getContext();
    try {
      context.getHttpRequest().getHttpHeaders().getMediaType();
    } catch (IllegalArgumentException e) {
      session.getProvider(SecurityHeadersProvider.class).options().skipHeaders();
      BrowserSecurityHeaders nosniff = BrowserSecurityHeaders.X_CONTENT_TYPE_OPTIONS;
      context.getHttpResponse().setHeader(nosniff.getHeaderName(), nosniff.getDefaultValue());
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
