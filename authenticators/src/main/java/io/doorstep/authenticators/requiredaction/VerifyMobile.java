package io.doorstep.authenticators.requiredaction;

import java.util.Optional;

import org.keycloak.authentication.RequiredActionContext;

import io.doorstep.spi.identity.PhoneNumber;
import io.doorstep.spi.otp.OtpPurpose;
import org.jspecify.annotations.Nullable;

/** Has a user prove a mobile number: their first one, or one that an administrator entered. */
final class VerifyMobile extends MobileAction {

  VerifyMobile() {
    super(OtpPurpose.VERIFY_MOBILE);
  }

  @Override
  public void evaluateTriggers(RequiredActionContext context) {
    if (VerifyMobileFactory.asksEverybody(context.getConfig())
        && !new MobileOwner(context).isProven()) {
      context.getUser().addRequiredAction(VerifyMobileFactory.PROVIDER_ID);
    }
  }

  @Override
  boolean isDone(MobileOwner owner) {
    return owner.isProven();
  }

  @Override
  Optional<String> refusal(RequiredActionContext context, MobileOwner owner) {
    return Optional.empty();
  }

  @Override
  Optional<String> refusal(MobileOwner owner, PhoneNumber number) {
    return Optional.empty();
  }

  @Override
  @Nullable PhoneNumber shownAsPresent(MobileOwner owner) {
    return null;
  }

  @Override
  @Nullable String suggestion(MobileOwner owner) {
    return owner.claimed().orElse(null);
  }
}
