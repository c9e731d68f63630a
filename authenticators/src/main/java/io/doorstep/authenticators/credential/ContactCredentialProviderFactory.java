package io.doorstep.authenticators.credential;

import org.keycloak.Config;
import org.keycloak.credential.CredentialProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderEvent;

import io.doorstep.spi.contact.ContactConfirmedEvent;
import io.doorstep.spi.identity.ContactAddress;
import io.doorstep.spi.identity.ContactKind;
import org.jspecify.annotations.Nullable;

/**
 * Makes {@link ContactCredentialProvider}s for contacts of a kind, keeps credentials in step with
 * what is proven, and has people told when a contact of theirs has changed.
 */
abstract class ContactCredentialProviderFactory
    implements CredentialProviderFactory<ContactCredentialProvider> {

  private final ContactKind kind;

  ContactCredentialProviderFactory(ContactKind kind) {
    this.kind = kind;
  }

  @Override
  public final ContactCredentialProvider create(KeycloakSession session) {
    return new ContactCredentialProvider(session, kind);
  }

  @Override
  public final String getId() {
    return ContactCredentialModel.typeOf(kind);
  }

  @Override
  public final void init(Config.Scope config) {}

  @Override
  public final void postInit(KeycloakSessionFactory factory) {
    factory.register(this::onEvent);
  }

  /** Whoever had the contact proven: registration, a required action, REST or an import. */
  private void onEvent(ProviderEvent event) {
    if (event instanceof ContactConfirmedEvent confirmed && confirmed.address().kind() == kind) {
      @Nullable ContactAddress previous = confirmed.previous();
      boolean changed = previous != null && !confirmed.address().equals(previous);
      ContactCredentialProvider.of(confirmed.session(), kind)
          .keep(confirmed.user(), confirmed.address(), changed);
      if (previous != null && changed) {
        ContactChangeNotice.afterCompletionOf(confirmed, previous);
      }
    }
  }

  @Override
  public final void close() {}
}
