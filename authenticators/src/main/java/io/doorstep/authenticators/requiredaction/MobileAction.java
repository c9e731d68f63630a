package io.doorstep.authenticators.requiredaction;

import java.util.Optional;

import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;

import io.doorstep.spi.identity.PhoneNumber;
import io.doorstep.spi.otp.OtpPurpose;
import org.jspecify.annotations.Nullable;

/** What proving a mobile number and changing it have in common. */
abstract class MobileAction implements RequiredActionProvider {

  private final OtpPurpose purpose;

  MobileAction(OtpPurpose purpose) {
    this.purpose = purpose;
  }

  /** Whether there is nothing left to do for the user. */
  abstract boolean isDone(MobileOwner owner);

  /** The key of the message that says why no number may be proven now. */
  abstract Optional<String> refusal(RequiredActionContext context, MobileOwner owner);

  /** The key of the message that says why it may not be this number. */
  abstract Optional<String> refusal(MobileOwner owner, PhoneNumber number);

  /** What to show as the present number, which is also what tells a change from a first number. */
  abstract @Nullable PhoneNumber shownAsPresent(MobileOwner owner);

  /** What to fill the page's field with at first. */
  abstract @Nullable String suggestion(MobileOwner owner);

  @Override
  public final InitiatedActionSupport initiatedActionSupport() {
    return InitiatedActionSupport.SUPPORTED;
  }

  @Override
  public void evaluateTriggers(RequiredActionContext context) {}

  @Override
  public final void requiredActionChallenge(RequiredActionContext context) {
    new MobileActionStep(context, this, purpose).show();
  }

  @Override
  public final void processAction(RequiredActionContext context) {
    new MobileActionStep(context, this, purpose)
        .submit(context.getHttpRequest().getDecodedFormParameters());
  }

  @Override
  public final void close() {}
}
