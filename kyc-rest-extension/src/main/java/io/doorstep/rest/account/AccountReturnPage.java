package io.doorstep.rest.account;

import java.net.URI;
import java.util.regex.Pattern;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

import org.keycloak.headers.SecurityHeadersProvider;
import org.keycloak.models.BrowserSecurityHeaders;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;

import org.jspecify.annotations.Nullable;

/**
 * Has nothing to show: in a hidden frame the page around it reads the answer off the address, which
 * is on its own origin. Who comes here in a window, after a login or an action, is led back to the
 * account console, where the hidden frame then gets its answer; the code that came along is left to
 * expire.
 */
public final class AccountReturnPage {

  /**
   * What the pages put into {@code state} when they send the whole window away: their names. That
   * of a hidden frame is random and longer. Fetch Metadata would tell them apart, too, but browsers
   * send it over TLS only.
   */
  private static final Pattern PAGE_NAME = Pattern.compile("[a-z]{1,16}");

  private static final String POLICY =
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="robots" content="noindex">
      <title>Account</title>
      </head>
      <body><a href="%s">Account</a></body>
      </html>
      """;

  private final KeycloakSession session;

  public AccountReturnPage(KeycloakSession session) {
    this.session = session;
  }

  /** A redirect for a window, an empty page with a link for anything else. */
  public Response show() {
    @Nullable String state = session.getContext().getUri().getQueryParameters().getFirst("state");
    return state != null && PAGE_NAME.matcher(state).matches()
        ? Response.status(Response.Status.FOUND).location(console("content/" + state)).build()
        : secured(Response.ok(PAGE.formatted(console("").getRawPath()), MediaType.TEXT_HTML_TYPE));
  }

  private URI console(String page) {
    KeycloakContext context = session.getContext();
    return context
        .getUri()
        .getBaseUriBuilder()
        .path("realms/{realm}/account/")
        .path(page)
        .build(context.getRealm().getName());
  }

  /** The realm may have headers for its login pages that forbid every frame. */
  private Response secured(ResponseBuilder response) {
    session.getProvider(SecurityHeadersProvider.class).options().skipHeaders();
    return response
        .header(BrowserSecurityHeaders.CONTENT_SECURITY_POLICY.getHeaderName(), POLICY)
        .header(BrowserSecurityHeaders.X_FRAME_OPTIONS.getHeaderName(), "SAMEORIGIN")
        .header(BrowserSecurityHeaders.X_CONTENT_TYPE_OPTIONS.getHeaderName(), "nosniff")
        .header(BrowserSecurityHeaders.REFERRER_POLICY.getHeaderName(), "no-referrer")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
