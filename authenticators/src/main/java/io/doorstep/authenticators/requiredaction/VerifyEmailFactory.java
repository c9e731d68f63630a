package io.doorstep.authenticators.requiredaction;

import io.doorstep.authenticators.credential.ContactActions;
import io.doorstep.spi.identity.ContactKind;

/** Makes the action {@value ContactActions#VERIFY_EMAIL}. */
public final class VerifyEmailFactory extends VerifyContactFactory {

  public VerifyEmailFactory() {
    super(ContactKind.EMAIL);
  }

  @Override
  public String getDisplayText() {
    return "Verify e-mail";
  }
}
