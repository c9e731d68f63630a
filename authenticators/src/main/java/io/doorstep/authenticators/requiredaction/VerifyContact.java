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
    if (VerifyContactFactory.asksEverybody(context.getConfig())
        && !new ContactOwner(context, kind()).isProven()) {
      context.getUser().addRequiredAction(ContactActions.verifying(kind()));
    }
  }

  @Override
  boolean isDone(ContactOwner owner) {
    return owner.isProven();
  }

  @Override
  Optional<String> refusal(RequiredActionContext context, ContactOwner owner) {
    return Optional.empty();
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
