package io.doorstep.it.server;

import java.time.Duration;
import java.util.Map;
import java.util.function.Function;

import org.keycloak.admin.client.Keycloak;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Starts each shared server once and keeps it in the store of JUnit's session, which closes it at
 * the end: a class may be a run of its own where several processes share the classes.
 */
final class SharedKeycloak implements ParameterResolver, ExecutionCondition {
  private static final Namespace NAMESPACE = Namespace.create(SharedKeycloak.class);

  /** For what a server does in the background, also where it is one of many on a slow machine. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

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
    SharedServer kind = kind(context);
    Shared shared =
        context
            .getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
            .getOrComputeIfAbsent(kind, key -> Shared.start(kind), Shared.class);
    return PARAMETERS.get(parameter.getParameter().getType()).apply(shared);
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return Settings.useContainer() && !kind(context).runsInContainer()
        ? ConditionEvaluationResult.disabled("tested without containers")
        : ConditionEvaluationResult.enabled("has a server");
  }

  private static SharedServer kind(ExtensionContext context) {
    return AnnotationSupport.findAnnotation(context.getRequiredTestClass(), WithKeycloak.class)
        .map(WithKeycloak::value)
        .orElseThrow();
  }

  /** The one outbox keeps track of what tests have taken from it. */
  private record Shared(KeycloakServer server, Outbox outbox, Keycloak admin)
      implements AutoCloseable {

    static Shared start(SharedServer kind) {
      Awaitility.setDefaultTimeout(PATIENCE);
      KeycloakServer server = kind.start();
      return new Shared(server, server.outbox(), server.admin());
    }

    @Override
    public void close() {
      admin.close();
      server.close();
    }
  }
}
