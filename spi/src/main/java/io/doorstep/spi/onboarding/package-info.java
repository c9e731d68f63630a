/** Who may onboard people, and what an account still lacks. */
@NullMarked
package io.doorstep.spi.onboarding;

import org.jspecify.annotations.NullMarked;
