package io.doorstep.authenticators.identity;

import java.util.Optional;

import org.keycloak.models.KeycloakSession;

import io.doorstep.spi.identity.NationalId;
import io.doorstep.spi.onboarding.NationalIdProvider;
import org.jspecify.annotations.Nullable;

/** Whether a national ID number is an account's. */
public final class NationalIdCheck {

  private NationalIdCheck() {}

  /**
   * Looks the number up, whether or not there is an account: the same work for who is known and who
   * is not.
   *
   * @param userId of the account that the contact belongs to; null if nobody's
   */
  public static boolean isOwnedBy(
      KeycloakSession session, NationalId stated, @Nullable String userId) {
    Optional<String> ownerId =
        session
            .getProvider(NationalIdProvider.class)
            .findOwnerId(session.getContext().getRealm(), stated);
    return userId != null && ownerId.filter(userId::equals).isPresent();
  }
}
