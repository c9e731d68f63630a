package io.doorstep.authenticators.registration;

import io.doorstep.authenticators.credential.ContactCredentialModel;
import io.doorstep.spi.identity.ContactKind;

/** The step that proves the mobile number. */
public final class RegistrationMobileAuthenticatorFactory extends RegistrationStepFactory {

  public static final String PROVIDER_ID = "doorstep-registration-mobile";

  public RegistrationMobileAuthenticatorFactory() {
    super(PROVIDER_ID, new RegistrationContactAuthenticator(ContactKind.MOBILE));
  }

  @Override
  public String getDisplayType() {
    return "Doorstep registration: prove mobile number";
  }

  @Override
  public String getHelpText() {
    return "Sends a code by SMS to the number on the registration form and asks for it. Passed over"
        + " if the form has no number.";
  }

  /** Lets the account console list the number among the ways to sign in. */
  @Override
  public String getReferenceCategory() {
    return ContactCredentialModel.MOBILE_TYPE;
  }
}
