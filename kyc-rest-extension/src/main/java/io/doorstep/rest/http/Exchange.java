package io.doorstep.rest.http;

import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakTransactionManager;
import org.keycloak.provider.Provider;

import io.doorstep.rest.error.ProblemType;
import io.doorstep.rest.error.RefusedException;
import io.doorstep.rest.error.Text;
import org.jspecify.annotations.Nullable;

/** A request and its answer, whatever happens in between. */
public abstract class Exchange {

  private final KeycloakSession session;

  protected Exchange(KeycloakSession session) {
    this.session = session;
  }

  /** Answers a browser that asks whether it may call. */
  public abstract Response preflight(Set<String> methods);

  /** Lets the caller in, and does the work; failures become problem documents. */
  protected abstract Response answer(Supplier<Response> work);

  public final KeycloakSession session() {
    return session;
  }

  public final <T extends Provider> T provider(Class<T> type) {
    return session.getProvider(type);
  }

  /** The time by the server's clock. */
  public final Instant now() {
    return Instant.ofEpochMilli(Time.currentTimeMillis());
  }

  public final MultivaluedMap<String, String> queryParameters() {
    return session.getContext().getUri().getQueryParameters();
  }

  /** Reads a text in the caller's language. */
  public final String text(Text text) {
    return Texts.read(session, text);
  }

  /** Reads the body; see {@link JsonBody}. */
  public final <T> T read(InputStream body, Class<T> type) {
    return JsonBody.read(body, contentType(), type);
  }

  /** Reads the body where it may be left out; see {@link JsonBody}. */
  public final <T> Optional<T> readIfAny(InputStream body, Class<T> type) {
    return JsonBody.readIfAny(body, contentType(), type);
  }

  /**
   * Works with a file that was sent; see {@link Upload}. So many at a time are worked with as there
   * is memory for, and the others wait.
   *
   * @param maxBytes how large the file may be
   */
  public final <T> T withUpload(InputStream body, int maxBytes, Function<Upload, T> work) {
    return UploadSlots.in(() -> work.apply(Upload.read(body, contentType(), maxBytes)));
  }

  private @Nullable String contentType() {
    HttpHeaders headers = session.getContext().getHttpRequest().getHttpHeaders();
    return headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
  }

  /**
   * Refuses a method.
   *
   * @param methods what there is at the path instead, if anything
   */
  final Response refuseMethod(Set<String> methods) {
    return answer(
        () -> {
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

  private void commit() {
    KeycloakTransactionManager transaction = session.getTransactionManager();
    if (!transaction.getRollbackOnly()) {
      transaction.commit();
    }
  }

  /** Does the work; what fails becomes a problem document and leaves nothing half-done behind. */
  protected final Response orProblem(Supplier<Response> work) {
    session.getContext().getHttpResponse().setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    try {
      Response response = work.get();
      // what the database refuses at the last moment is a problem like any other
      commit();
      return response;
    } catch (RuntimeException e) {
      // counters and failure events have transactions of their own
      session.getTransactionManager().setRollbackOnly();
      return new ProblemResponses(session).of(e, now());
    }
  }
}
