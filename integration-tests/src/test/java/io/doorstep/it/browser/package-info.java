/**
 * A real browser for tests: pages at the sizes people have, screenshots, and accessibility checks.
 */
@NullMarked
package io.doorstep.it.browser;

import org.jspecify.annotations.NullMarked;
