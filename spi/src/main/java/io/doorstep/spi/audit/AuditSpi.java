package io.doorstep.spi.audit;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** The audit trail: {@code --spi-doorstep-audit--…}. */
public final class AuditSpi implements Spi {

  @Override
  public boolean isInternal() {
    return false;
  }

  @Override
  public String getName() {
    return "doorstep-audit";
  }

  @Override
  public Class<? extends Provider> getProviderClass() {
    return AuditProvider.class;
  }

  @Override
  public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
    return AuditProviderFactory.class;
  }
}
