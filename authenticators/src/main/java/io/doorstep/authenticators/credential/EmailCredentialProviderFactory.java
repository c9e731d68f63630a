package io.doorstep.authenticators.credential;

import io.doorstep.spi.identity.ContactKind;

/** Makes the providers of the credential {@value ContactCredentialModel#EMAIL_TYPE}. */
public final class EmailCredentialProviderFactory extends ContactCredentialProviderFactory {

  public EmailCredentialProviderFactory() {
    super(ContactKind.EMAIL);
  }
}
