package io.doorstep.rest.console;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

import org.keycloak.common.Version;
import org.keycloak.common.util.Encode;
import org.keycloak.headers.SecurityHeadersProvider;
import org.keycloak.models.BrowserSecurityHeaders;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.urls.UrlType;
import org.keycloak.utils.SecureContextResolver;

/**
 * The page that the staff console begins with. It has no script of its own, so that its policy can
 * forbid such: what the console has to know stands in data attributes.
 */
public final class ConsolePage {

  /** The public client that the console signs people in with. */
  public static final String CLIENT = "doorstep-console";

  private static final String ENTRY_FOLDER = "/login/doorstep/console/";
  private static final String PATTERNFLY =
      "/common/keycloak/vendor/patternfly-v5/patternfly.min.css";

  /** Keycloak's stand-in for the cryptography that browsers keep from plain HTTP. */
  private static final String CRYPTO_SHIM =
      "/common/keycloak/vendor/web-crypto-shim/web-crypto-shim.js";

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="%s">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="robots" content="noindex">
      <meta name="color-scheme" content="light dark">
      <title>%s</title>
      <link rel="icon" href="data:,">
      <link rel="stylesheet" href="%s">
      <link rel="stylesheet" href="%s">
      %s
      </head>
      <body>
      <div id="console" %s></div>
      <noscript>This console needs JavaScript.</noscript>
      </body>
      </html>
      """;

  private final KeycloakSession session;
  private final RealmModel realm;

  public ConsolePage(KeycloakSession session) {
    this.session = session;
    this.realm = session.getContext().getRealm();
  }

  /** Empty if the pack was built without the console, or the realm has no client for it. */
  public Optional<Response> show() {
    return ConsoleAssets.find()
        .filter(assets -> realm.getClientByClientId(CLIENT) != null)
        .map(assets -> secured(Response.ok(html(assets), "text/html; charset=utf-8")).build());
  }

  /** The headers that the realm has for login pages would allow more. */
  private ResponseBuilder secured(ResponseBuilder response) {
    session.getProvider(SecurityHeadersProvider.class).options().skipHeaders();
    Map<BrowserSecurityHeaders, String> headers = new LinkedHashMap<>();
    headers.put(BrowserSecurityHeaders.CONTENT_SECURITY_POLICY, policy());
    headers.put(BrowserSecurityHeaders.X_FRAME_OPTIONS, "DENY");
    headers.put(BrowserSecurityHeaders.X_CONTENT_TYPE_OPTIONS, "nosniff");
    headers.put(BrowserSecurityHeaders.REFERRER_POLICY, "no-referrer");
    headers.put(BrowserSecurityHeaders.X_ROBOTS_TAG, "none");
    BrowserSecurityHeaders transport = BrowserSecurityHeaders.STRICT_TRANSPORT_SECURITY;
    headers.put(
        transport,
        realm
            .getBrowserSecurityHeaders()
            .getOrDefault(transport.getKey(), transport.getDefaultValue()));
    headers.forEach((header, value) -> response.header(header.getHeaderName(), value));
    return response;
  }

  private String policy() {
    return "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self';"
        + " img-src 'self' blob: data:; connect-src 'self' "
        + origin(url(UrlType.ADMIN))
        + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  }

  private String html(ConsoleAssets assets) {
    String resources = url(UrlType.FRONTEND).resolve("resources/") + Version.RESOURCES_VERSION;
    String title =
        realm.getDisplayName() == null || realm.getDisplayName().isBlank()
            ? realm.getName()
            : realm.getDisplayName();
    return PAGE.formatted(
        escaped(locale()),
        escaped(title),
        escaped(resources + PATTERNFLY),
        escaped(resources + ENTRY_FOLDER + assets.stylesheet()),
        scripts(resources, assets),
        data(title));
  }

  /** They run one after the other. */
  private String scripts(String resources, ConsoleAssets assets) {
    String console = ENTRY_FOLDER + assets.script();
    Stream<String> paths =
        SecureContextResolver.isSecureContext(session)
            ? Stream.of(console)
            : Stream.of(CRYPTO_SHIM, console);
    return paths
        .map(
            path ->
                "<script type=\"module\" src=\"%s\"></script>".formatted(escaped(resources + path)))
        .collect(Collectors.joining("\n"));
  }

  private String data(String title) {
    URI frontend = url(UrlType.FRONTEND);
    URI admin = url(UrlType.ADMIN);
    Map<String, String> data = new LinkedHashMap<>();
    String name = Encode.encodePathAsIs(realm.getName());
    data.put("realm-url", frontend + "realms/" + name);
    data.put("api-url", admin + "admin/realms/" + name + "/onboarding");
    data.put("admin-console-url", admin + "admin/" + name + "/console/#/" + name);
    data.put("client-id", CLIENT);
    data.put("realm-name", title);
    data.put("locale", locale());
    return data.entrySet().stream()
        .map(entry -> "data-%s=\"%s\"".formatted(entry.getKey(), escaped(entry.getValue())))
        .collect(Collectors.joining(" "));
  }

  private String locale() {
    return session.getContext().resolveLocale(null).toLanguageTag();
  }

  /** With a slash at its end. */
  private URI url(UrlType type) {
    String base = session.getContext().getUri(type).getBaseUri().toString();
    return URI.create(base.endsWith("/") ? base : base + "/");
  }

  private static String origin(URI uri) {
    return uri.getScheme() + "://" + uri.getAuthority();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
