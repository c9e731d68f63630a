package io.doorstep.spi.onboarding;

import org.keycloak.component.ComponentFactory;

/** Makes {@link AccountTypeProvider}s; also the type of the realm components, one for each type. */
public interface AccountTypeProviderFactory
    extends ComponentFactory<AccountTypeProvider, AccountTypeProvider> {}
