package io.doorstep.spi.staff;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Who may manage which accounts. */
public final class StaffSpi implements Spi {

  @Override
  public boolean isInternal() {
    return false;
  }

  @Override
  public String getName() {
    return "doorstep-staff";
  }

  @Override
  public Class<? extends Provider> getProviderClass() {
    return StaffProvider.class;
  }

  @Override
  public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
    return StaffProviderFactory.class;
  }
}
