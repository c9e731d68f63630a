package io.doorstep.it.browser;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** The views of this run. */
final class Views implements ArgumentsProvider {
  private static final Set<View> ORDINARY = EnumSet.of(View.PHONE, View.DESKTOP_IN_HINDI);

  @Override
  public Stream<Arguments> provideArguments(
      ParameterDeclarations parameters, ExtensionContext context) {
    Set<View> views = Boolean.getBoolean("every.view") ? EnumSet.allOf(View.class) : ORDINARY;
    return views.stream().map(Arguments::of);
  }
}
