package io.doorstep.it.server;

import java.util.Map;
import java.util.function.Function;

import org.keycloak.admin.client.Keycloak;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the shared server once and keeps it in JUnit's root store, which closes it at the end. */
final class SharedKeycloak implements ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(SharedKeycloak.class);

  private static final Map<Class<?>, Function<Shared, Object>> PARAMETERS =
      Map.of(
          KeycloakServer.class, Shared::server,
          Outbox.class, Shared::outbox,
          Keycloak.class, Shared::admin);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return PARAMETERS.containsKey(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Shared shared =
        context
            .getRoot()
            .getStore(NAMESPACE)
            .getOrComputeIfAbsent(Shared.class, key -> Shared.start(), Shared.class);
    return PARAMETERS.get(parameter.getParameter().getType()).apply(shared);
  }

  /** The one outbox keeps track of what tests have taken from it. */
  private record Shared(KeycloakServer server, Outbox outbox, Keycloak admin)
      implements AutoCloseable {

    static Shared start() {
      KeycloakServer server = KeycloakServer.builder().demoRealms().start();
      return new Shared(server, server.outbox(), server.admin());
    }

    @Override
    public void close() {
      admin.close();
      server.close();
    }
  }
}
