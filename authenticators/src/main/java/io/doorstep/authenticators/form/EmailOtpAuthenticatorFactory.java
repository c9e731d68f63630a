package io.doorstep.authenticators.form;

import java.util.List;
import java.util.Set;

import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.provider.ProviderConfigProperty;

import io.doorstep.authenticators.credential.ContactCredentialModel;
import io.doorstep.spi.otp.OtpChannel;

/** A code by e-mail. */
public final class EmailOtpAuthenticatorFactory extends LoginStepFactory {

  public static final String PROVIDER_ID = "doorstep-email-otp";

  @Override
  public Authenticator create(KeycloakSession session) {
    return new CodeFormAuthenticator(session, OtpChannel.EMAIL);
  }

  @Override
  public String getId() {
    return PROVIDER_ID;
  }

  @Override
  public String getDisplayType() {
    return "Doorstep: code by e-mail";
  }

  @Override
  public String getHelpText() {
    return "Sends a one-time code to the e-mail address that was typed or, if the user is known by"
        + " now, to the one that the user has proven.";
  }

  /** Keycloak's brute-force protection counts failures of its own categories only. */
  @Override
  public String getReferenceCategory() {
    return OTPCredentialModel.TYPE;
  }

  /** Lets the account console list the address among the ways to sign in. */
  @Override
  public Set<String> getOptionalReferenceCategories(KeycloakSession session) {
    return Set.of(ContactCredentialModel.EMAIL_TYPE);
  }

  @Override
  public boolean isConfigurable() {
    return true;
  }

  @Override
  public List<ProviderConfigProperty> getConfigProperties() {
    return List.of(PurposeProperty.property());
  }
}
