package io.doorstep.spi.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;

import org.jspecify.annotations.Nullable;

/** A kind of app that an account may be kept from. A client is of one. */
public enum Platform {
  WEB,
  MOBILE,
  ADMIN,
  API;

  /** Client attribute with the {@link #key} of its platform. */
  public static final String CLIENT_ATTRIBUTE = "doorstep.platform";

  private static final Set<String> ADMIN_CLIENTS =
      Set.of(Constants.ADMIN_CONSOLE_CLIENT_ID, Constants.ADMIN_CLI_CLIENT_ID);

  /** Stands in the API and in configuration. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Platform> ofKey(String key) {
    return Arrays.stream(values()).filter(platform -> platform.key().equals(key)).findFirst();
  }

  /**
   * The platform of a client. Without the attribute, or with a value that means nothing, Keycloak's
   * admin clients are {@link #ADMIN} and all others {@link #WEB}, so none is beyond the switches.
   */
  public static Platform of(ClientModel client) {
    @Nullable String key = client.getAttribute(CLIENT_ATTRIBUTE);
    return Optional.ofNullable(key)
        .flatMap(Platform::ofKey)
        .orElse(ADMIN_CLIENTS.contains(client.getClientId()) ? ADMIN : WEB);
  }
}
