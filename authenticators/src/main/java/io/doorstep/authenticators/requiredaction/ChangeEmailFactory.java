package io.doorstep.authenticators.requiredaction;

import io.doorstep.authenticators.credential.ContactActions;
import io.doorstep.spi.identity.ContactKind;

/** Makes the action {@value ContactActions#CHANGE_EMAIL}. */
public final class ChangeEmailFactory extends ChangeContactFactory {

  public ChangeEmailFactory() {
    super(ContactKind.EMAIL);
  }

  @Override
  public String getDisplayText() {
    return "Change e-mail";
  }
}
