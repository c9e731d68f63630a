package io.doorstep.spi.audit;

import org.keycloak.component.ComponentFactory;

/** Makes {@link AuditProvider}s; a realm component of its kind says how long acts are kept. */
public interface AuditProviderFactory extends ComponentFactory<AuditProvider, AuditProvider> {}
