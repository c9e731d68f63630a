package io.doorstep.authenticators.requiredaction;

import io.doorstep.authenticators.credential.ContactActions;
import io.doorstep.spi.identity.ContactKind;

/** Makes the action {@value ContactActions#CHANGE_MOBILE}. */
public final class ChangeMobileFactory extends ChangeContactFactory {

  public ChangeMobileFactory() {
    super(ContactKind.MOBILE);
  }

  @Override
  public String getDisplayText() {
    return "Change mobile number";
  }
}
