package io.doorstep.authenticators.form;

import java.time.Duration;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.keycloak.forms.login.LoginFormsProvider;

import io.doorstep.spi.throttle.Countdown;

/** The answer to a submission over the limit: the page as it was, with the reason on it. */
final class TooManyPosts {

  private TooManyPosts() {}

  static LoginFormsProvider refuse(LoginFormsProvider form, Duration wait) {
    long seconds = Math.max(1, Countdown.seconds(wait));
    return form.setError("doorstepErrorTooManyRequests")
        .setStatus(Response.Status.TOO_MANY_REQUESTS)
        .setResponseHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
  }
}
