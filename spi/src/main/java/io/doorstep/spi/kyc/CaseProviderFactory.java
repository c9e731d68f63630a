package io.doorstep.spi.kyc;

import org.keycloak.component.ComponentFactory;

/** Makes {@link CaseProvider}s; a realm component of its kind holds the {@link KycPolicy}. */
public interface CaseProviderFactory extends ComponentFactory<CaseProvider, CaseProvider> {}
