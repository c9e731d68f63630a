package io.doorstep.benchmark;

/** The ways to a token that are compared. */
enum LoginFlow {
  /** Keycloak's browser flow: username and password on one page. */
  PASSWORD("Keycloak: password", "password"),
  /** Keycloak's username form and nothing else: the least that a login in a browser can cost. */
  USERNAME("Keycloak: username only", "username"),
  /** Number, then code, on two pages. */
  MOBILE_OTP("Doorstep: mobile + OTP", "mobile-otp"),
  /** An app asks for a code and exchanges it at the token endpoint; no page. */
  OTP_GRANT("Doorstep: OTP grant", "otp-grant");

  private final String title;
  private final String clientId;

  LoginFlow(String title, String clientId) {
    this.title = title;
    this.clientId = clientId;
  }

  String title() {
    return title;
  }

  /** Each flow has a client of its own, which decides on the flow. */
  String clientId() {
    return clientId;
  }
}
