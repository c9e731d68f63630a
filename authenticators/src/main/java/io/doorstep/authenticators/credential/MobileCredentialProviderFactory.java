package io.doorstep.authenticators.credential;

import io.doorstep.spi.identity.ContactKind;

/** Makes the providers of the credential {@value ContactCredentialModel#MOBILE_TYPE}. */
public final class MobileCredentialProviderFactory extends ContactCredentialProviderFactory {

  public MobileCredentialProviderFactory() {
    super(ContactKind.MOBILE);
  }
}
