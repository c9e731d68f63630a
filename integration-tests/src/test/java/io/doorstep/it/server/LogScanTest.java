package io.doorstep.it.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("ERP-8")
class LogScanTest {
  private static final String MESSAGE =
      "2026-01-01 10:00:00,123456 INFO  [doorstep-outbox] channel=sms to=+919876543210 purpose=login"
          + " code=314159";

  @TempDir private Path folder;

  @ParameterizedTest
  @DisplayName("finds what may not be in a log")
  @CsvSource(
      delimiter = '|',
      value = {
        "a code|INFO [io.doorstep] compared 314159 with another",
        "a code|{\"message\":\"LOGIN_ERROR\",\"code\":\"314159\"}",
        "an Aadhaar or mobile number|WARN [io.doorstep] 234123412346 is taken",
        "an Aadhaar or mobile number|WARN [org.keycloak.events] username=\"+919876543210\"",
        "a PAN|INFO number=ACUPA7085R",
        "an account number|INFO account 026291800001191 ends",
        "a password|WARN password=first-Passw0rd1",
        "a token|DEBUG Bearer eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJl"
      })
  void finds(String kind, String line) throws IOException {
    assertThat(scan(line)).contains(kind);
  }

  @ParameterizedTest
  @DisplayName("leaves ordinary lines alone")
  @CsvSource(
      delimiter = '|',
      value = {
        "INFO started in 29.314159s. Listening on: http://localhost:18480",
        "{\"timestamp\":\"2026-11-21T14:13:42.506054938Z\",\"sequence\":3129,\"processId\":5573}",
        "INFO user=2f8c5a28-1eee-4f30-b7c0-912345678901 realm=mobile-31415926",
        "INFO [doorstep-outbox] channel=sms to=+919876543210 purpose=login code=314159"
      })
  void leavesAlone(String line) throws IOException {
    assertThat(scan(line)).isEmpty();
  }

  private List<String> scan(String line) throws IOException {
    Path log = Files.writeString(folder.resolve("server.log"), MESSAGE + "\n" + line + "\n");
    return List.copyOf(new LogScan().scan(List.of(log)).keySet());
  }
}
