package io.doorstep.spi.verification;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Where the branches of banks are looked up. */
public final class IfscDirectorySpi implements Spi {

  @Override
  public boolean isInternal() {
    return false;
  }

  @Override
  public String getName() {
    return "ifsc-directory";
  }

  @Override
  public Class<? extends Provider> getProviderClass() {
    return IfscDirectory.class;
  }

  @Override
  public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
    return IfscDirectoryFactory.class;
  }
}
