package io.doorstep.authenticators.form;

import java.util.List;
import java.util.Set;

import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.provider.ProviderConfigProperty;

import io.doorstep.authenticators.credential.ContactCredentialModel;
import io.doorstep.spi.otp.OtpChannel;

/** A code by SMS. */
public final class SmsOtpAuthenticatorFactory extends LoginStepFactory {

  public static final String PROVIDER_ID = "doorstep-sms-otp";

  @Override
  public Authenticator create(KeycloakSession session) {
    return new CodeFormAuthenticator(session, OtpChannel.SMS);
  }

  @Override
  public String getId() {
    return PROVIDER_ID;
  }

  @Override
  public String getDisplayType() {
    return "Doorstep: code by SMS";
  }

  @Override
  public String getHelpText() {
    return "Sends a one-time code to the mobile number that was typed or, if the user is known by"
        + " now, to the one that the user has proven.";
  }

  /** Keycloak's brute-force protection counts failures of its own categories only. */
  @Override
  public String getReferenceCategory() {
    return OTPCredentialModel.TYPE;
  }

  /** Lets the account console list the number among the ways to sign in. */
  @Override
  public Set<String> getOptionalReferenceCategories(KeycloakSession session) {
    return Set.of(ContactCredentialModel.MOBILE_TYPE);
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
