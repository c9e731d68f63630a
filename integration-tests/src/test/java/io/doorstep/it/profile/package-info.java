/** What a user profile takes. */
@NullMarked
package io.doorstep.it.profile;

import org.jspecify.annotations.NullMarked;
