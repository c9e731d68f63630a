package io.doorstep.authenticators.requiredaction;

import java.util.Optional;

import org.keycloak.authentication.RequiredActionContext;

import io.doorstep.authenticators.credential.ContactActions;
import io.doorstep.spi.identity.ContactAddress;
import io.doorstep.spi.identity.ContactKind;
import io.doorstep.spi.otp.OtpPurpose;
import org.jspecify.annotations.Nullable;

/** Has a user prove another contact in the place of the present one. */
final class ChangeContact extends ContactAction {

  ChangeContact(ContactKind kind) {
    super(kind, purposeOf(kind));
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

  @Override
  Optional<String> refusal(RequiredActionContext context, ContactOwner owner) {
    return new ChangeCooldown(context, owner).refusal(kind(), ContactActions.changing(kind()));
  }

  @Override
  Optional<String> refusal(ContactOwner owner, ContactAddress address) {
    return owner.proven().filter(address::equals).map(present -> sameKey());
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
