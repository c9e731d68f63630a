package io.doorstep.it.kyc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.doorstep.it.server.Vendor;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;

/** Cashfree Secure ID, which answers as its documentation says until it is told otherwise. */
final class Cashfree implements AutoCloseable {
  static final String SEND_CODE = "/offline-aadhaar/otp";
  static final String CHECK_CODE = "/offline-aadhaar/verify";
  static final String PAN = "/pan-lite";
  static final String BANK = "/bank-account/sync";

  private static final Path PAYLOADS =
      Path.of(System.getProperty("repository.root", ".."))
          .resolve("authenticators/src/test/resources/cashfree");

  private final Vendor vendor = Vendor.start();

  Cashfree() {
    reset();
  }

  /** Forgets what it was told and asked. */
  void reset() {
    vendor.api().resetAll();
    answers(SEND_CODE, okJson(payload("aadhaar-otp-sent")));
    answers(CHECK_CODE, okJson(payload("aadhaar-verified")));
    answers(PAN, okJson(payload("pan-lite-valid")));
    answers(BANK, okJson(payload("bank-account-valid")));
  }

  /** A documented answer. */
  static String payload(String name) {
    try {
      return Files.readString(PAYLOADS.resolve(name + ".json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A documented refusal. */
  static ResponseDefinitionBuilder refusal(int status, String message) {
    return aResponse()
        .withStatus(status)
        .withHeader("Content-Type", "application/json")
        .withBody("{\"status\":\"ERROR\",\"message\":\"" + message + "\"}");
  }

  void answers(String path, ResponseDefinitionBuilder answer) {
    vendor.api().stubFor(post(urlEqualTo(path)).willReturn(answer));
  }

  /** How often a call was made. */
  int asked(String path) {
    return requests(path).size();
  }

  /** The bodies of a call's requests. */
  List<String> requests(String path) {
    return vendor.api().findAll(postRequestedFor(urlEqualTo(path))).stream()
        .map(request -> request.getBodyAsString())
        .toList();
  }

  /**
   * Becomes a realm's vendor for everything.
   *
   * @param settings beside the account
   */
  void serve(KycRealm realm, Map<String, String> settings) {
    Map<String, String> config = new HashMap<>(settings);
    config.putAll(Map.of("clientId", "id", "clientSecret", "secret", "baseUrl", vendor.url("")));
    for (String kind :
        List.of(KycRealm.AADHAAR_VERIFIER, KycRealm.PAN_VERIFIER, KycRealm.BANK_VERIFIER)) {
      realm.component(kind, "cashfree", config);
    }
  }

  @Override
  public void close() {
    vendor.close();
  }
}
