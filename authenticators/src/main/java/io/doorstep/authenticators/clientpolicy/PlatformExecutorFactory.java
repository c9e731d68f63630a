package io.doorstep.authenticators.clientpolicy;

import java.util.List;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProvider;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProviderFactory;

/** Makes the executor {@value #PROVIDER_ID} of client policies. */
public final class PlatformExecutorFactory implements ClientPolicyExecutorProviderFactory {

  static final String PROVIDER_ID = "doorstep-platform";

  @Override
  public ClientPolicyExecutorProvider<?> create(KeycloakSession session) {
    return new PlatformExecutor(session);
  }

  @Override
  public String getId() {
    return PROVIDER_ID;
  }

  @Override
  public String getHelpText() {
    return "Gives no tokens to accounts for which the platform of the client is switched off. A"
        + " client says by its attribute doorstep.platform whether it is web, mobile, admin or api.";
  }

  @Override
  public List<ProviderConfigProperty> getConfigProperties() {
    return List.of();
  }

  @Override
  public void init(Config.Scope config) {}

  @Override
  public void postInit(KeycloakSessionFactory factory) {}

  @Override
  public void close() {}
}
