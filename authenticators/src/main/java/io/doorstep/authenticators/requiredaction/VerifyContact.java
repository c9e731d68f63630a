package io.doorstep.authenticators.requiredaction;

import java.util.Optional;

import org.keycloak.authentication.RequiredActionContext;

import io.doorstep.authenticators.credential.ContactActions;
import io.doorstep.spi.identity.ContactAddress;
import io.doorstep.spi.identity.ContactKind;
import io.doorstep.spi.otp.OtpPurpose;
import org.jspecify.annotations.Nullable;

/** Has a user prove a contact: their first one, or one that an administrator entered. */
final class VerifyContact extends ContactAction {

  VerifyContact(ContactKind kind) {
    super(kind, purposeOf(kind));
  }

  private static OtpPurpose purposeOf(ContactKind kind) {
    return switch (kind) {
      case MOBILE -> OtpPurpose.VERIFY_MOBILE;
      case EMAIL -> OtpPurpose.VERIFY_EMAIL;
    };
  }

  @Override
  public void evaluateTriggers(RequiredActionContext context) {
    ContactOwner owner = new ContactOwner(context, kind());
    if (VerifyContactFactory.asksEverybody(context.getConfig())
        && owner.canProve()
        && !owner.isProven()
        && !(isChange(owner) && new ChangeCooldown(context, owner).isRunning())) {
      context.getUser().addRequiredAction(ContactActions.verifying(kind()));
    }
  }

  @Override
  boolean isDone(ContactOwner owner) {
    return owner.isProven();
  }

  /** Whoever has a proven contact and claims another changes it by proving that. */
  private static boolean isChange(ContactOwner owner) {
    return owner.proven().isPresent();
  }

  @Override
  Optional<String> refusal(RequiredActionContext context, ContactOwner owner) {
    return isChange(owner)
        ? new ChangeCooldown(context, owner).refusal(kind(), ContactActions.verifying(kind()))
        : Optional.empty();
  }

  @Override
  Optional<String> refusal(ContactOwner owner, ContactAddress address) {
    return Optional.empty();
  }

  @Override
  @Nullable ContactAddress shownAsPresent(ContactOwner owner) {
    return null;
  }

  @Override
  @Nullable String suggestion(ContactOwner owner) {
    return owner.claimed().orElse(null);
  }
}
