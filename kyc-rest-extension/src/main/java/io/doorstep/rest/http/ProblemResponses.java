package io.doorstep.rest.http;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

import io.doorstep.rest.error.FieldError;
import io.doorstep.rest.error.Problem;
import io.doorstep.rest.error.ProblemTable;
import io.doorstep.rest.error.ProblemType;
import io.doorstep.rest.representation.FieldErrorRepresentation;
import io.doorstep.rest.representation.ProblemRepresentation;
import io.doorstep.spi.throttle.Countdown;
import org.jboss.logging.Logger;

/** Problems as answers, in the caller's language. */
final class ProblemResponses {

  private static final Logger LOG = Logger.getLogger(ProblemResponses.class);

  private final KeycloakSession session;

  ProblemResponses(KeycloakSession session) {
    this.session = session;
  }

  Response of(RuntimeException cause, Instant now) {
    Problem problem = ProblemTable.problemOf(session, cause);
    UUID instance = UUID.randomUUID();
    if (problem.type() == ProblemType.UNEXPECTED) {
      LOG.errorf(cause, "Unexpected failure, told to the caller as problem %s", instance);
    } else {
      LOG.debugf("Problem %s: %s", instance, problem.type().slug());
    }
    RealmModel realm = session.getContext().getRealm();
    Locale locale = session.getContext().resolveLocale(null);
    ResponseBuilder response =
        Response.status(problem.type().status())
            .type(ProblemRepresentation.MEDIA_TYPE)
            .language(locale)
            .entity(document(problem, instance, Texts.of(session, locale, now), now));
    Instant retryAt = problem.retryAt();
    if (retryAt != null) {
      response.header(HttpHeaders.RETRY_AFTER, Countdown.secondsUntil(retryAt, now));
    }
    if (problem.type() == ProblemType.UNAUTHENTICATED) {
      response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"" + realm.getName() + "\"");
    }
    return response.build();
  }

  private static ProblemRepresentation document(
      Problem problem, UUID instance, Texts texts, Instant now) {
    Map<String, Object> members = new LinkedHashMap<>(problem.members());
    Instant retryAt = problem.retryAt();
    if (retryAt != null) {
      members.put("retry_after", Countdown.secondsUntil(retryAt, now));
    }
    return new ProblemRepresentation(
        problem.type().uri(),
        texts.read(problem.type().title()),
        problem.type().status(),
        texts.read(problem.detail()),
        URI.create("urn:uuid:" + instance),
        errors(problem.errors(), texts),
        members);
  }

  private static List<FieldErrorRepresentation> errors(List<FieldError> errors, Texts texts) {
    return errors.stream()
        .map(
            error ->
                new FieldErrorRepresentation(
                    error.field(), error.text().key(), texts.read(error.text())))
        .toList();
  }
}
