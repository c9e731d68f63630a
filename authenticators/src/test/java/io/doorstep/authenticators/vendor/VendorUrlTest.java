package io.doorstep.authenticators.vendor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class VendorUrlTest {

  @Test
  void takesHttps() {
    assertThat(VendorUrl.parse("https://vendor.example.com:8443/v1", false))
        .hasHost("vendor.example.com");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://vendor.example.com",
        "ftp://vendor.example.com",
        "file:///etc/passwd",
        "jar:https://vendor.example.com!/x",
        "//vendor.example.com",
        "vendor.example.com",
        "https:///v1",
        "https://user:s3cret@vendor.example.com",
        "https://vendor.example.com/#x",
        "https://vendor example.com/s3cret"
      })
  void refusesWhatIsNotPlainlyAnEncryptedAddress(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VendorUrl.parse(url, false))
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("s3cret"));
  }

  @Test
  void takesPlainHttpIfAnAdminSaysSo() {
    assertThat(VendorUrl.parse("http://relay.internal/send", true)).hasScheme("http");
  }

  @Test
  @ExtendWith(DevMode.class)
  void takesPlainHttpInDevelopmentMode() {
    assertThat(VendorUrl.parse("http://localhost:8089", false)).hasScheme("http");
  }
}
