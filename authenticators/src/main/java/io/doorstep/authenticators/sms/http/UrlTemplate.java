package io.doorstep.authenticators.sms.http;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import io.doorstep.authenticators.vendor.VendorUrl;

/**
 * A vendor's address with placeholders in its path or query.
 *
 * @param template checked: no value can change where the request goes
 */
record UrlTemplate(Template template) {

  /**
   * Reads an address.
   *
   * @throws IllegalArgumentException with a text for the admin
   */
  static UrlTemplate parse(String text, boolean plainHttpAllowed) {
    Template template = new Template(text).requireOnly(Placeholders.ALL);
    URI one = VendorUrl.parse(template.fillAll("a"), plainHttpAllowed);
    URI other = VendorUrl.parse(template.fillAll("b"), plainHttpAllowed);
    if (!one.getAuthority().equals(other.getAuthority())) {
      throw new IllegalArgumentException("may have placeholders in its path and query only");
    }
    return new UrlTemplate(template);
  }

  URI fill(Map<String, String> values) {
    return URI.create(template.fill(values, UrlTemplate::escape));
  }

  /** Percent-encoding as RFC 3986 2.1 has it; {@code +} means a space in forms only. */
  private static String escape(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
