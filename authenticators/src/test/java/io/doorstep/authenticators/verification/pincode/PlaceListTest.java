package io.doorstep.authenticators.verification.pincode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import io.doorstep.spi.identity.PinCode;
import io.doorstep.spi.verification.PinCodeListing;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

@Tag("KYC-5")
class PlaceListTest {

  @Test
  void findsPlaces() throws IOException {
    PlaceList list = read("{\"302001\": [\" Jaipur \", \"Rajasthan\"]}");
    assertThat(list.find(PinCode.parse("302001")))
        .hasValue(new PinCodeListing("Jaipur", "Rajasthan"));
    assertThat(list.find(PinCode.parse("302002"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{\"302001\": \"Jaipur\"}",
        "{\"302001\": [\"Jaipur\"]}",
        "{\"302001\": [\"\", \"Rajasthan\"]}",
        "{\"302001\": [\"Jaipur\", \"Rajasthan\", \"India\"]}",
        "{\"012345\": [\"Jaipur\", \"Rajasthan\"]}",
        "{\"302001\": [\"Jaipur\", \"Rajasthan\"]"
      })
  void refusesWhatIsNoList(String json) {
    assertThatIOException().isThrownBy(() -> read(json));
  }

  private static PlaceList read(String json) throws IOException {
    return PlaceList.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }
}
