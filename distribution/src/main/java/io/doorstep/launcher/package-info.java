/**
 * Runs a development server: what {@code ./mvnw -Pstart} does once everything is built.
 *
 * <p>None of this is in the provider jar.
 */
@NullMarked
package io.doorstep.launcher;

import org.jspecify.annotations.NullMarked;
