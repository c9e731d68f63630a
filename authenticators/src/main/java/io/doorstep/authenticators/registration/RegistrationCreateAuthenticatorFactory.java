package io.doorstep.authenticators.registration;

/** The step that makes a user of the draft. */
public final class RegistrationCreateAuthenticatorFactory extends RegistrationStepFactory {

  public static final String PROVIDER_ID = "doorstep-registration-create";

  public RegistrationCreateAuthenticatorFactory() {
    super(PROVIDER_ID, new RegistrationCreateAuthenticator());
  }

  @Override
  public String getDisplayType() {
    return "Doorstep registration: create user";
  }

  @Override
  public String getHelpText() {
    return "Creates the user from the form and the contacts proven since. The last step of a"
        + " registration.";
  }
}
