package io.doorstep.it.browser;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts Chromium once and keeps it in the store of JUnit's session; a visitor lives as long as its
 * test.
 */
final class SharedBrowser implements ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(SharedBrowser.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Visitor.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Chromium chromium =
        context
            .getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
            .getOrComputeIfAbsent(Chromium.class, key -> Chromium.launch(), Chromium.class);
    return context
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(Visitor.class, key -> new Visitor(chromium.browser()), Visitor.class);
  }
}
