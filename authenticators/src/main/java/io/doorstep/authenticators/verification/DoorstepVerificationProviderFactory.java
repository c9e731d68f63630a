package io.doorstep.authenticators.verification;

import java.time.Instant;
import java.time.InstantSource;

import org.keycloak.Config;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

import io.doorstep.spi.verification.VerificationProvider;
import io.doorstep.spi.verification.VerificationProviderFactory;

/** {@code doorstep}: the realm's verifiers with our limits before them. */
public final class DoorstepVerificationProviderFactory implements VerificationProviderFactory {

  /** Keycloak's clock, so that the server and its tests share one. */
  private static final InstantSource CLOCK = () -> Instant.ofEpochMilli(Time.currentTimeMillis());

  @Override
  public VerificationProvider create(KeycloakSession session) {
    return new DoorstepVerificationProvider(session, CLOCK);
  }

  @Override
  public String getId() {
    return "doorstep";
  }

  @Override
  public void init(Config.Scope config) {}

  @Override
  public void postInit(KeycloakSessionFactory factory) {}

  @Override
  public void close() {}
}
