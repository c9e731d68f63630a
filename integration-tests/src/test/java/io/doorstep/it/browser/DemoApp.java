package io.doorstep.it.browser;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import com.microsoft.playwright.Page;
import io.doorstep.it.api.Answer;
import io.doorstep.it.api.OnboardingApi;

/**
 * The demo overlay's public client in somebody's browser: where it sends people to, and what they
 * come back with.
 */
public final class DemoApp {
  private static final String CALLBACK = Landing.start() + "/callback";
  private static final String CLIENT = "demo-app";

  /** Of RFC 7636, appendix B, as is the challenge made from it. */
  private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

  private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

  private final Page page;
  private final URI realm;
  private final String client;

  /**
   * Puts the app into a page.
   *
   * @param realm {@code …/realms/{name}}
   */
  public DemoApp(Page page, URI realm) {
    this(page, realm, CLIENT);
  }

  /** Puts another public client with the same landing into a page. */
  public DemoApp(Page page, URI realm, String client) {
    this.page = page;
    this.realm = realm;
    this.client = client;
  }

  public void register() {
    page.navigate(request("registrations", ""));
  }

  public void logIn() {
    page.navigate(request("auth", ""));
  }

  /**
   * Asks for a login of some strength.
   *
   * @param acr an authentication context class of the realm, such as {@code 2}
   */
  public void logIn(String acr) {
    page.navigate(request("auth", "&acr_values=" + acr));
  }

  /** Asks for an application-initiated action. */
  public void ask(String action) {
    page.navigate(request("auth", "&kc_action=" + action));
  }

  /** Hands in the code that came with the answer. */
  public Answer tokens(OnboardingApi api) {
    return api.token(
        Map.of(
            "grant_type", "authorization_code",
            "client_id", client,
            "code", answer().get("code"),
            "code_verifier", VERIFIER,
            "redirect_uri", CALLBACK));
  }

  /** What the server sent back to the app, once it did. */
  public Map<String, String> answer() {
    page.waitForURL(CALLBACK + "?*");
    Map<String, String> answer = new HashMap<>();
    Arrays.stream(URI.create(page.url()).getRawQuery().split("&"))
        .map(parameter -> parameter.split("=", 2))
        .forEach(pair -> answer.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    return answer;
  }

  private String request(String endpoint, String more) {
    return realm
        + "/protocol/openid-connect/"
        + endpoint
        + "?client_id="
        + client
        + "&response_type=code&scope=openid&code_challenge_method=S256"
        + "&code_challenge="
        + CHALLENGE
        + "&redirect_uri="
        + CALLBACK
        + more;
  }
}
