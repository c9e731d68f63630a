package io.doorstep.benchmark;

import java.time.Duration;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.CheckBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.HttpRequestActionBuilder;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.css;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.jmesPath;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.http.HttpDsl.flushCookieJar;
import static io.gatling.javaapi.http.HttpDsl.headerRegex;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

/** One login, from nothing to a token, by each flow. */
final class LoginScenarios {

  /** Nobody listens here: the answer's {@code Location} is all that is wanted. */
  static final String REDIRECT_URI = "http://127.0.0.1/app";

  private static final String AUTHORIZE = "/protocol/openid-connect/auth";
  private static final String TOKEN = "/protocol/openid-connect/token";
  private static final String OTP_GRANT = "urn:doorstep:params:oauth:grant-type:otp";
  private static final Duration POLL = Duration.ofMillis(5);

  private final SmsVendor vendor;
  private final CpuMeter meter;

  LoginScenarios(SmsVendor vendor, CpuMeter meter) {
    this.vendor = vendor;
    this.meter = meter;
  }

  /** The next person's login, in a browser or app that has never been here. */
  ChainBuilder of(LoginFlow flow, People people) {
    return exec(flushCookieJar())
        .exec(session -> session.setAll(people.next().input()).set("client", flow.clientId()))
        .exec(
            switch (flow) {
              case PASSWORD -> password();
              case USERNAME -> username();
              case MOBILE_OTP -> mobileOtp();
              case OTP_GRANT -> otpGrant();
            })
        .exitHereIfFailed()
        .exec(
            session -> {
              meter.countLogin();
              return session;
            });
  }

  private ChainBuilder password() {
    return exec(authorize("kc-form-login"))
        .exec(
            submit("password page")
                .formParam("username", "#{username}")
                .formParam("password", "#{password}")
                .check(status().is(302), authorizationCode()))
        .exec(redeem());
  }

  private ChainBuilder username() {
    return exec(authorize("kc-form-login"))
        .exec(
            submit("username page")
                .formParam("username", "#{username}")
                .check(status().is(302), authorizationCode()))
        .exec(redeem());
  }

  private ChainBuilder mobileOtp() {
    return exec(authorize("doorstep-contact-form"))
        .exec(
            submit("number page")
                .formParam("contact", "#{mobile}")
                .check(status().is(200), action("doorstep-otp-form")))
        .exec(receiveCode())
        .exec(
            submit("code page")
                .formParam("code", "#{otp}")
                .check(status().is(302), authorizationCode()))
        .exec(redeem());
  }

  private ChainBuilder otpGrant() {
    return exec(http("ask for a code")
            .post("/onboarding/otp")
            .body(
                StringBody("{\"channel\": \"sms\", \"to\": \"#{mobile}\", \"purpose\": \"login\"}"))
            .asJson()
            .check(status().is(202), jmesPath("challenge_id").saveAs("challenge")))
        .exec(receiveCode())
        .exec(
            http("token by code")
                .post(TOKEN)
                .formParam("grant_type", OTP_GRANT)
                .formParam("client_id", "#{client}")
                .formParam("challenge_id", "#{challenge}")
                .formParam("code", "#{otp}")
                .check(status().is(200), jmesPath("access_token").exists()));
  }

  private static HttpRequestActionBuilder authorize(String form) {
    return http("authorize")
        .get(AUTHORIZE)
        .queryParam("client_id", "#{client}")
        .queryParam("redirect_uri", REDIRECT_URI)
        .queryParam("response_type", "code")
        .queryParam("scope", "openid")
        .check(status().is(200), action(form));
  }

  private static HttpRequestActionBuilder submit(String page) {
    return http(page).post("#{action}");
  }

  private static CheckBuilder action(String form) {
    return css("form#" + form, "action").saveAs("action");
  }

  private static CheckBuilder authorizationCode() {
    return headerRegex("Location", "[?&]code=([^&]+)").saveAs("authorizationCode");
  }

  private static HttpRequestActionBuilder redeem() {
    return http("token")
        .post(TOKEN)
        .formParam("grant_type", "authorization_code")
        .formParam("client_id", "#{client}")
        .formParam("redirect_uri", REDIRECT_URI)
        .formParam("code", "#{authorizationCode}")
        .check(status().is(200), jmesPath("access_token").exists());
  }

  /** Looks whether the message has come, as its reader would; then types the code. */
  private ChainBuilder receiveCode() {
    return exec(
        asLongAs(session -> !vendor.hasMessageFor(mobile(session))).on(pause(POLL)),
        exec(session -> session.set("otp", vendor.takeCode(mobile(session)))));
  }

  private static String mobile(Session session) {
    return session.getString("mobile");
  }
}
