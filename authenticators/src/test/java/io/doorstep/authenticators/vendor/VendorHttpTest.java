package io.doorstep.authenticators.vendor;

import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.doorstep.authenticators.vendor.VendorException.Reason;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@Tag("OTP-9")
class VendorHttpTest {

  /** The limit plus what a busy machine needs to notice it, far below the vendor's slowness. */
  private static final Duration AT_MOST = Duration.ofSeconds(2);

  @RegisterExtension
  static final WireMockExtension VENDOR =
      WireMockExtension.newInstance()
          .options(wireMockConfig().dynamicPort().dynamicHttpsPort().maxRequestJournalEntries(10))
          .build();

  private final VendorHttp http = http(Duration.ofSeconds(10));
  private final VendorHttp impatient = http(Duration.ofMillis(300));

  @Test
  void returnsStatusAndBody() throws Exception {
    VENDOR.stubFor(any(anyUrl()).willReturn(ok("नमस्ते").withStatus(202)));
    assertThat(http.exchange(to(url()))).isEqualTo(new VendorAnswer(202, "नमस्ते"));
  }

  @Test
  void waitsForALateAnswerNoLongerThanTheLimit() {
    VENDOR.stubFor(any(anyUrl()).willReturn(ok().withFixedDelay(10_000)));
    assertThatItGivesUpInTime(url());
  }

  @Test
  void waitsForADribblingAnswerNoLongerThanTheLimit() {
    VENDOR.stubFor(
        any(anyUrl()).willReturn(ok("x".repeat(100)).withChunkedDribbleDelay(100, 10_000)));
    assertThatItGivesUpInTime(url());
  }

  @Test
  void waitsForAConnectionNoLongerThanTheLimit() throws Exception {
    try (ServerSocket mute = new ServerSocket(0)) {
      assertThatItGivesUpInTime("https://localhost:" + mute.getLocalPort());
    }
  }

  @Test
  void refusesAnEndlessAnswer() {
    VENDOR.stubFor(any(anyUrl()).willReturn(ok("x".repeat(LimitedBody.MAX_BYTES + 1))));
    assertThat(failure(url()).reason()).isEqualTo(Reason.TRY_LATER);
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void takesABrokenConnectionForAPassingFault(Fault fault) {
    VENDOR.stubFor(any(anyUrl()).willReturn(ok().withFault(fault)));
    assertThat(failure(url()).reason()).isEqualTo(Reason.TRY_LATER);
  }

  @Test
  void takesARefusedConnectionForAPassingFault() throws Exception {
    int port;
    try (ServerSocket closed = new ServerSocket(0)) {
      port = closed.getLocalPort();
    }
    assertThat(failure("http://localhost:" + port))
        .hasMessage("ConnectException")
        .extracting(VendorException::reason)
        .isEqualTo(Reason.TRY_LATER);
  }

  @Test
  void refusesACertificateThatNobodyTrusts() {
    VENDOR.stubFor(any(anyUrl()).willReturn(ok()));
    assertThat(failure("https://localhost:" + VENDOR.getHttpsPort()).reason())
        .isEqualTo(Reason.MISCONFIGURED);
  }

  @Test
  void followsNoRedirect() throws Exception {
    VENDOR.stubFor(get("/").willReturn(temporaryRedirect("/elsewhere")));
    assertThat(http.exchange(to(url() + "/")).status()).isEqualTo(302);
    VENDOR.verify(0, getRequestedFor(urlEqualTo("/elsewhere")));
  }

  private void assertThatItGivesUpInTime(String url) {
    long start = System.nanoTime();
    assertThat(failure(impatient, url).reason()).isEqualTo(Reason.TRY_LATER);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(AT_MOST);
  }

  private VendorException failure(String url) {
    return failure(http, url);
  }

  private static VendorException failure(VendorHttp http, String url) {
    return catchThrowableOfType(VendorException.class, () -> http.exchange(to(url)));
  }

  private static VendorHttp http(Duration total) {
    return new VendorHttp(new TimeLimits(Duration.ofSeconds(2), total));
  }

  private static String url() {
    return "http://localhost:" + VENDOR.getPort();
  }

  private static HttpRequest to(String url) {
    return HttpRequest.newBuilder(URI.create(url)).build();
  }
}
