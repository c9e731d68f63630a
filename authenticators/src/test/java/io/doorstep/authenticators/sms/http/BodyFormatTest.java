package io.doorstep.authenticators.sms.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

import static org.assertj.core.api.Assertions.assertThat;

class BodyFormatTest {

  @Property
  void noValueLeavesItsPlaceInJson(@ForAll @StringLength(max = 50) String value) throws Exception {
    String body =
        new Template("{\"a\": \"{text}\", \"b\": 1}")
            .fill(Map.of("text", value), BodyFormat.JSON::escape);
    ObjectMapper json = new ObjectMapper();
    assertThat(json.readTree(body)).isEqualTo(json.createObjectNode().put("a", value).put("b", 1));
  }

  @Property
  void noValueLeavesItsPlaceInAForm(@ForAll @StringLength(max = 50) String value) {
    String body = new Template("a={text}&b=1").fill(Map.of("text", value), BodyFormat.FORM::escape);
    String[] fields = body.split("&", -1);
    assertThat(fields).hasSize(2).endsWith("b=1");
    assertThat(URLDecoder.decode(fields[0], StandardCharsets.UTF_8))
        .isEqualTo(
            "a=" + new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
  }
}
