package io.doorstep.it.browser;

import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** The views of a test in this run. */
final class Views implements ArgumentsProvider {
  private static final List<View> ORDINARY = List.of(View.PHONE, View.DESKTOP_IN_HINDI);

  @Override
  public Stream<Arguments> provideArguments(
      ParameterDeclarations parameters, ExtensionContext context) {
    return viewsOf(context.getRequiredTestMethod()).stream().map(Arguments::of);
  }

  private static List<View> viewsOf(Method test) {
    if (Boolean.getBoolean("every.view")) {
      return List.of(View.values());
    }
    if (test.getAnnotation(EachView.class).onBothScreens()) {
      return ORDINARY;
    }
    // the same in each run
    return List.of(ORDINARY.get(Math.floorMod(test.getName().hashCode(), ORDINARY.size())));
  }
}
