/** Account types as realm configuration, and how far accounts have come. */
@NullMarked
package io.doorstep.storage.onboarding;

import org.jspecify.annotations.NullMarked;
