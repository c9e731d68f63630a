package io.doorstep.authenticators.vendor;

import org.keycloak.common.util.Environment;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Runs a test as in a server that was started with {@code start-dev}. */
public final class DevMode implements BeforeEachCallback, AfterEachCallback {

  @Override
  public void beforeEach(ExtensionContext context) {
    System.setProperty(Environment.PROFILE, Environment.DEV_PROFILE_VALUE);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    System.clearProperty(Environment.PROFILE);
  }
}
