package io.doorstep.authenticators.credential;

import org.keycloak.Config;
import org.keycloak.credential.CredentialProvider;
import org.keycloak.credential.CredentialProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderEvent;

import io.doorstep.spi.contact.ContactConfirmedEvent;
import io.doorstep.spi.identity.PhoneNumber;

/** Makes {@link MobileCredentialProvider}s and keeps credentials in step with proven numbers. */
public final class MobileCredentialProviderFactory
    implements CredentialProviderFactory<MobileCredentialProvider> {

  public static final String PROVIDER_ID = "doorstep-mobile";

  /** The provider of a session. */
  public static MobileCredentialProvider of(KeycloakSession session) {
    return (MobileCredentialProvider) session.getProvider(CredentialProvider.class, PROVIDER_ID);
  }

  @Override
  public MobileCredentialProvider create(KeycloakSession session) {
    return new MobileCredentialProvider(session);
  }

  @Override
  public String getId() {
    return PROVIDER_ID;
  }

  @Override
  public void init(Config.Scope config) {}

  @Override
  public void postInit(KeycloakSessionFactory factory) {
    factory.register(MobileCredentialProviderFactory::onEvent);
  }

  /** Whoever had the number proven: registration, a required action, REST or an import. */
  private static void onEvent(ProviderEvent event) {
    if (event instanceof ContactConfirmedEvent confirmed
        && confirmed.address() instanceof PhoneNumber number) {
      boolean changed = confirmed.previous() != null && !number.equals(confirmed.previous());
      of(confirmed.session()).keep(confirmed.user(), number, changed);
    }
  }

  @Override
  public void close() {}
}
