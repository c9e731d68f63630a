package io.doorstep.spi.login;

import org.jspecify.annotations.Nullable;

/**
 * With what somebody logged in, as Keycloak makes it out from the user agent. It is the device's
 * own word: to be shown, not to be trusted.
 *
 * @param browser name and version
 * @param operatingSystem name and version
 * @param name of the device; null if it is nothing in particular
 * @param mobile whether it says that it is a mobile one
 */
public record LoginDevice(
    String browser, String operatingSystem, @Nullable String name, boolean mobile) {}
