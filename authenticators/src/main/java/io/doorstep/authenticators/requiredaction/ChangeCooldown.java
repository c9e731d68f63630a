package io.doorstep.authenticators.requiredaction;

import java.time.Instant;
import java.util.Optional;

import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.common.util.Time;
import org.keycloak.models.Constants;

import io.doorstep.spi.identity.ContactKind;
import io.doorstep.spi.otp.OtpProvider;

/**
 * The time between two changes of a contact by its owner. Whoever took an account over can't pass
 * its contact on from one to the next while its owner reads the notice of the first change.
 */
final class ChangeCooldown {

  private final RequiredActionContext context;
  private final ContactOwner owner;

  ChangeCooldown(RequiredActionContext context, ContactOwner owner) {
    this.context = context;
    this.owner = owner;
  }

  boolean isRunning() {
    OtpProvider otp = context.getSession().getProvider(OtpProvider.class);
    Instant now = Instant.ofEpochMilli(Time.currentTimeMillis());
    return owner
        .lastChange()
        .map(change -> change.plus(otp.policy().contactChangeCooldown()))
        .filter(now::isBefore)
        .isPresent();
  }

  /**
   * Why the owner has to wait, as the key of a message; not if it is an administrator who asks.
   *
   * @param action that the owner may have asked for
   */
  Optional<String> refusal(ContactKind kind, String action) {
    boolean isOwnersWish =
        action.equals(
            context.getAuthenticationSession().getClientNote(Constants.KC_ACTION_EXECUTING));
    return isOwnersWish && isRunning() ? Optional.of(messageKey(kind)) : Optional.empty();
  }

  private static String messageKey(ContactKind kind) {
    return switch (kind) {
      case MOBILE -> "doorstepErrorMobileCooldown";
      case EMAIL -> "doorstepErrorEmailCooldown";
    };
  }
}
