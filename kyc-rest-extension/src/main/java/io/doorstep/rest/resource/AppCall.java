package io.doorstep.rest.resource;

import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.ws.rs.core.Response;

import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

import io.doorstep.rest.error.ProblemType;
import io.doorstep.rest.error.RefusedException;
import io.doorstep.rest.http.Exchange;
import io.doorstep.spi.onboarding.TrustedClients;
import io.doorstep.spi.otp.OtpCaller;
import org.jspecify.annotations.Nullable;

/** A call of an app, which may be anybody's. */
final class AppCall extends Exchange {

  /** Realm attribute: {@code true} if only trusted clients may start an onboarding. */
  static final String TRUSTED_CLIENTS_ONLY = "doorstep.trusted-clients-only";

  private final CrossOrigin crossOrigin;

  AppCall(KeycloakSession session, CrossOrigin crossOrigin) {
    super(session);
    this.crossOrigin = crossOrigin;
  }

  /** Does the work for the caller. */
  Response answer(Function<Caller, Response> work) {
    return orProblem(
        () -> {
          Bearer bearer = admittedBearer();
          Caller.Standing standing = bearer.standing();
          return work.apply(new Caller(standing, forOtp(standing)));
        });
  }

  /** Does the work for the user that the caller's token is for. */
  Response answerUser(Function<UserModel, Response> work) {
    return answerSignedIn(me -> work.apply(me.user()));
  }

  /** Does the work for the user that the caller's token is for, who has a session. */
  Response answerSignedIn(Function<SignedInUser, Response> work) {
    return orProblem(() -> work.apply(admittedBearer().user()));
  }

  private Bearer admittedBearer() {
    Bearer bearer = Bearer.of(session());
    crossOrigin.admit(bearer.client());
    requireOpenRealm();
    return bearer;
  }

  private OtpCaller forOtp(Caller.Standing standing) {
    KeycloakContext context = session().getContext();
    String ipAddress = context.getConnection().getRemoteHost();
    return standing == Caller.Standing.TRUSTED
        ? TrustedClients.caller(ipAddress, header(context, TrustedClients.FORWARDED_FOR))
        : OtpCaller.rest(ipAddress, false);
  }

  private static @Nullable String header(KeycloakContext context, String name) {
    return context.getHttpRequest().getHttpHeaders().getHeaderString(name);
  }

  /** Begins an event of this call. */
  EventBuilder event(EventType type) {
    EventBuilder event =
        new EventBuilder(
                session().getContext().getRealm(),
                session(),
                session().getContext().getConnection())
            .event(type);
    Bearer.of(session()).client().ifPresent(event::client);
    return event;
  }

  @Override
  protected Response answer(Supplier<Response> work) {
    return answer(caller -> work.get());
  }

  @Override
  public Response preflight(Set<String> methods) {
    return crossOrigin.preflight(methods);
  }

  /** Lets the caller start an onboarding, which a realm may leave to trusted clients. */
  void requireAdmitted(Caller caller) {
    if (session().getContext().getRealm().getAttribute(TRUSTED_CLIENTS_ONLY, false)) {
      caller.requireTrusted();
    }
  }

  private void requireOpenRealm() {
    KeycloakContext context = session().getContext();
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
