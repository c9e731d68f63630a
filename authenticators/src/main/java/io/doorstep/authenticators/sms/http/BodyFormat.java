package io.doorstep.authenticators.sms.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/** The form of a request's body, which decides how a value is written into it. */
enum BodyFormat {
  JSON("application/json") {
    @Override
    String escape(String value) {
      return new String(JsonStringEncoder.getInstance().quoteAsString(value));
    }
  },
  FORM("application/x-www-form-urlencoded") {
    @Override
    String escape(String value) {
      return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
  };

  private final String mediaType;

  BodyFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /** Writes a value so that it ends neither its string nor its field. */
  abstract String escape(String value);

  String mediaType() {
    return mediaType;
  }

  /**
   * The format of a content type.
   *
   * @throws IllegalArgumentException with a text for the admin
   */
  static BodyFormat of(String mediaType) {
    return Arrays.stream(values())
        .filter(format -> format.mediaType.equals(mediaType))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("must be one of the options"));
  }
}
