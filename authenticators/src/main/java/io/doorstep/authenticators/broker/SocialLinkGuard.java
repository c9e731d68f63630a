package io.doorstep.authenticators.broker;

import jakarta.ws.rs.ForbiddenException;

import org.keycloak.broker.provider.AbstractIdentityProvider;
import org.keycloak.models.FederatedIdentityModel.FederatedIdentityCreatedEvent;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;
import org.keycloak.sessions.AuthenticationSessionModel;

import io.doorstep.spi.onboarding.OnboardingProvider;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Lets people link a social account once their profile is complete, whichever way leads there:
 * account console, an app's action, or a first login at the provider. Linking itself, and that one
 * social account belongs to one user, is Keycloak's.
 *
 * <p>Who is new and comes by the provider is linked first and completes the profile next; admins
 * and imports link whom they like.
 */
public final class SocialLinkGuard implements ProviderEventListener {

  private static final Logger LOGGER = Logger.getLogger(SocialLinkGuard.class);

  @Override
  public void onEvent(ProviderEvent event) {
    if (event instanceof FederatedIdentityCreatedEvent linked && !mayLink(linked)) {
      KeycloakSession session = linked.getKeycloakSession();
      LOGGER.debugf("user %s links before the profile is complete", linked.getUser().getId());
      // whoever catches the exception to show a page must not commit the link
      session.getTransactionManager().setRollbackOnly();
      throw new ForbiddenException("The profile is not complete");
    }
  }

  private static boolean mayLink(FederatedIdentityCreatedEvent linked) {
    KeycloakSession session = linked.getKeycloakSession();
    @Nullable AuthenticationSessionModel login = session.getContext().getAuthenticationSession();
    return login == null
        || Boolean.parseBoolean(
            login.getAuthNote(AbstractIdentityProvider.BROKER_REGISTERED_NEW_USER))
        || session
            .getProvider(OnboardingProvider.class)
            .progress(linked.getRealm(), linked.getUser())
            .isProfileComplete();
  }
}
