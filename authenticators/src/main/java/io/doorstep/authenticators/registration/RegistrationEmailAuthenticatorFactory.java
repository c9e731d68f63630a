package io.doorstep.authenticators.registration;

import io.doorstep.authenticators.credential.ContactCredentialModel;
import io.doorstep.spi.identity.ContactKind;

/** The step that proves the e-mail address. */
public final class RegistrationEmailAuthenticatorFactory extends RegistrationStepFactory {

  public static final String PROVIDER_ID = "doorstep-registration-email";

  public RegistrationEmailAuthenticatorFactory() {
    super(PROVIDER_ID, new RegistrationContactAuthenticator(ContactKind.EMAIL));
  }

  @Override
  public String getDisplayType() {
    return "Doorstep registration: prove e-mail address";
  }

  @Override
  public String getHelpText() {
    return "Sends a code by e-mail to the address on the registration form and asks for it. Passed"
        + " over if the form has no address.";
  }

  /** Lets the account console list the address among the ways to sign in. */
  @Override
  public String getReferenceCategory() {
    return ContactCredentialModel.EMAIL_TYPE;
  }
}
