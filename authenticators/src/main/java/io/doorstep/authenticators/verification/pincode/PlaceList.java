package io.doorstep.authenticators.verification.pincode;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.doorstep.spi.identity.PinCode;
import io.doorstep.spi.verification.PinCodeListing;

/**
 * A list as it was read, which comes as {@code {"302001": ["Jaipur", "Rajasthan"]}}: by code, city
 * and state.
 */
record PlaceList(Map<Integer, PinCodeListing> places) {

  private static final JsonFactory JSON = new JsonFactory();
  private static final Pattern CODE = Pattern.compile("[1-9][0-9]{5}");

  PlaceList {
    places = Map.copyOf(places);
  }

  /**
   * Reads a file, entry by entry.
   *
   * @throws IOException if it is not of the shape, with the place
   */
  static PlaceList read(InputStream file) throws IOException {
    Map<Integer, PinCodeListing> places = new HashMap<>();
    // most codes share their city and their state with others
    Map<PinCodeListing, PinCodeListing> known = new HashMap<>();
    try (JsonParser json = JSON.createParser(file)) {
      require(json, json.nextToken() == JsonToken.START_OBJECT);
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String code = json.currentName();
        require(json, CODE.matcher(code).matches());
        require(json, json.nextToken() == JsonToken.START_ARRAY);
        PinCodeListing place = new PinCodeListing(text(json), text(json));
        require(json, json.nextToken() == JsonToken.END_ARRAY);
        places.put(Integer.valueOf(code), known.computeIfAbsent(place, same -> same));
      }
      require(json, json.currentToken() == JsonToken.END_OBJECT);
    }
    return new PlaceList(places);
  }

  private static String text(JsonParser json) throws IOException {
    require(json, json.nextToken() == JsonToken.VALUE_STRING);
    String text = json.getText().strip();
    require(json, !text.isEmpty());
    return text;
  }

  private static void require(JsonParser json, boolean asExpected) throws IOException {
    if (!asExpected) {
      throw new IOException("not a list of PIN codes, line " + json.currentLocation().getLineNr());
    }
  }

  Optional<PinCodeListing> find(PinCode code) {
    return Optional.ofNullable(places.get(Integer.valueOf(code.reveal())));
  }
}
