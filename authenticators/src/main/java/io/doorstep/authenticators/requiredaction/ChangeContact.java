package io.doorstep.authenticators.requiredaction;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.Constants;

import io.doorstep.authenticators.credential.ContactActions;
import io.doorstep.spi.identity.ContactAddress;
import io.doorstep.spi.identity.ContactKind;
import io.doorstep.spi.otp.OtpProvider;
import io.doorstep.spi.otp.OtpPurpose;
import org.jspecify.annotations.Nullable;

/** Has a user prove another contact in the place of the present one. */
final class ChangeContact extends ContactAction {

  private final InstantSource clock;

  ChangeContact(ContactKind kind, InstantSource clock) {
    super(kind, purposeOf(kind));
    this.clock = clock;
  }

  private static OtpPurpose purposeOf(ContactKind kind) {
    return switch (kind) {
      case MOBILE -> OtpPurpose.CHANGE_MOBILE;
      case EMAIL -> OtpPurpose.CHANGE_EMAIL;
    };
  }

  /** One change is one visit, however many there were before. */
  @Override
  boolean isDone(ContactOwner owner) {
    return false;
  }

  /**
   * Whoever took an account over can't pass its contact on from one to the next while its owner
   * reads the notice of the first change. An administrator who asks for a change need not wait.
   */
  @Override
  Optional<String> refusal(RequiredActionContext context, ContactOwner owner) {
    return isUsersOwnWish(context) && isCoolingDown(context, owner)
        ? Optional.of(cooldownKey())
        : Optional.empty();
  }

  private boolean isUsersOwnWish(RequiredActionContext context) {
    return ContactActions.changing(kind())
        .equals(context.getAuthenticationSession().getClientNote(Constants.KC_ACTION_EXECUTING));
  }

  private boolean isCoolingDown(RequiredActionContext context, ContactOwner owner) {
    OtpProvider otp = context.getSession().getProvider(OtpProvider.class);
    Instant now = clock.instant();
    return owner
        .lastChange()
        .map(change -> change.plus(otp.policy().contactChangeCooldown()))
        .filter(now::isBefore)
        .isPresent();
  }

  @Override
  Optional<String> refusal(ContactOwner owner, ContactAddress address) {
    return owner.proven().filter(address::equals).map(present -> sameKey());
  }

  private String cooldownKey() {
    return switch (kind()) {
      case MOBILE -> "doorstepErrorMobileCooldown";
      case EMAIL -> "doorstepErrorEmailCooldown";
    };
  }

  private String sameKey() {
    return switch (kind()) {
      case MOBILE -> "doorstepErrorMobileSame";
      case EMAIL -> "doorstepErrorEmailSame";
    };
  }

  @Override
  @Nullable ContactAddress shownAsPresent(ContactOwner owner) {
    return owner.proven().orElse(null);
  }

  @Override
  @Nullable String suggestion(ContactOwner owner) {
    return null;
  }
}
