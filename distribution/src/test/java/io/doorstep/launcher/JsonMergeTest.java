package io.doorstep.launcher;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class JsonMergeTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"a": 1}                                      | {"a": 2}                            | {"a": 2}
          {"a": 1}                                      | {"b": 2}                            | {"a": 1, "b": 2}
          {"o": {"a": 1, "b": 1}}                       | {"o": {"b": 2}}                     | {"o": {"a": 1, "b": 2}}
          {"l": ["x"]}                                  | {"l": ["x", "y"]}                   | {"l": ["x", "y"]}
          {"clients": [{"clientId": "c", "name": "n"}]} | {"clients": [{"clientId": "c", "secret": "s"}]} | {"clients": [{"clientId": "c", "name": "n", "secret": "s"}]}
          {"clients": [{"clientId": "c"}]}              | {"clients": [{"clientId": "d"}]}    | {"clients": [{"clientId": "c"}, {"clientId": "d"}]}
          {"clients": [{"clientId": "c", "name": "n"}]} | {"clients": [{"clientId": "d", "name": "n"}]} | {"clients": [{"clientId": "c", "name": "n"}, {"clientId": "d", "name": "n"}]}
          """)
  void mergesByIdentity(String target, String addition, String expected)
      throws JsonProcessingException {
    ObjectNode result = JSON.readValue(target, ObjectNode.class);

    JsonMerge.into(result, JSON.readValue(addition, ObjectNode.class));

    assertThat(result).isEqualTo(JSON.readTree(expected));
  }
}
