package io.doorstep.spi.login;

import org.keycloak.component.ComponentFactory;

/**
 * Makes {@link LoginHistoryProvider}s; a realm component of its kind says how long logins are kept.
 */
public interface LoginHistoryProviderFactory
    extends ComponentFactory<LoginHistoryProvider, LoginHistoryProvider> {}
