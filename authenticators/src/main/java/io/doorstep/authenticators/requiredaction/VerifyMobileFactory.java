package io.doorstep.authenticators.requiredaction;

import io.doorstep.authenticators.credential.ContactActions;
import io.doorstep.spi.identity.ContactKind;

/** Makes the action {@value ContactActions#VERIFY_MOBILE}. */
public final class VerifyMobileFactory extends VerifyContactFactory {

  public VerifyMobileFactory() {
    super(ContactKind.MOBILE);
  }

  @Override
  public String getDisplayText() {
    return "Verify mobile number";
  }
}
