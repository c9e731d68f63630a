package io.doorstep.it.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * A test that looks at pages in a {@link View}, and with {@code -Pslow} in all four. Otherwise some
 * tests are for the phone in English and others for the desktop in Hindi.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest
@ArgumentsSource(Views.class)
public @interface EachView {
  /** Whether it is for both of these, always: for the longest ways that people go. */
  boolean onBothScreens() default false;
}
