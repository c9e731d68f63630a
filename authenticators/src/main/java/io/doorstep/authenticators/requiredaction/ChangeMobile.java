package io.doorstep.authenticators.requiredaction;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.Constants;

import io.doorstep.spi.identity.PhoneNumber;
import io.doorstep.spi.otp.OtpProvider;
import io.doorstep.spi.otp.OtpPurpose;
import org.jspecify.annotations.Nullable;

/** Has a user prove another mobile number in the place of the present one. */
final class ChangeMobile extends MobileAction {

  private final InstantSource clock;

  ChangeMobile(InstantSource clock) {
    super(OtpPurpose.CHANGE_MOBILE);
    this.clock = clock;
  }

  /** One change is one visit, however many there were before. */
  @Override
  boolean isDone(MobileOwner owner) {
    return false;
  }

  /**
   * Whoever took an account over can't pass its number on from one to the next while its owner
   * reads the notice of the first change. An administrator who asks for a change need not wait.
   */
  @Override
  Optional<String> refusal(RequiredActionContext context, MobileOwner owner) {
    return isUsersOwnWish(context) && isCoolingDown(context, owner)
        ? Optional.of("doorstepErrorChangeCooldown")
        : Optional.empty();
  }

  private static boolean isUsersOwnWish(RequiredActionContext context) {
    return ChangeMobileFactory.PROVIDER_ID.equals(
        context.getAuthenticationSession().getClientNote(Constants.KC_ACTION_EXECUTING));
  }

  private boolean isCoolingDown(RequiredActionContext context, MobileOwner owner) {
    OtpProvider otp = context.getSession().getProvider(OtpProvider.class);
    Instant now = clock.instant();
    return owner
        .lastChange()
        .map(change -> change.plus(otp.policy().mobileChangeCooldown()))
        .filter(now::isBefore)
        .isPresent();
  }

  @Override
  Optional<String> refusal(MobileOwner owner, PhoneNumber number) {
    return owner.proven().filter(number::equals).map(present -> "doorstepErrorMobileSame");
  }

  @Override
  @Nullable PhoneNumber shownAsPresent(MobileOwner owner) {
    return owner.proven().orElse(null);
  }

  @Override
  @Nullable String suggestion(MobileOwner owner) {
    return null;
  }
}
