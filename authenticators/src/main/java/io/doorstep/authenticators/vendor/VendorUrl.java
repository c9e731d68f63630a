package io.doorstep.authenticators.vendor;

import java.net.URI;

import org.keycloak.common.util.Environment;

/** The rule for addresses that an admin gives: encrypted, and nothing hidden in them. */
public final class VendorUrl {

  private VendorUrl() {}

  /**
   * Reads the address of a vendor.
   *
   * @param plainHttpAllowed whether {@code http} will do outside development mode too
   * @throws IllegalArgumentException with a text for the admin
   */
  public static URI parse(String text, boolean plainHttpAllowed) {
    URI url;
    try {
      url = URI.create(text);
    } catch (IllegalArgumentException e) {
      // the original message repeats the address, which may hold credentials
      throw new IllegalArgumentException("is not a valid URL");
    }
    boolean plain = "http".equalsIgnoreCase(url.getScheme());
    if (!plain && !"https".equalsIgnoreCase(url.getScheme())) {
      throw new IllegalArgumentException("must be an https URL");
    }
    if (plain && !plainHttpAllowed && !Environment.isDevMode()) {
      throw new IllegalArgumentException("must be an https URL outside development mode");
    }
    if (url.getHost() == null || url.getRawUserInfo() != null || url.getRawFragment() != null) {
      throw new IllegalArgumentException("must have a host, and neither a user nor a fragment");
    }
    return url;
  }
}
