/** How a person was authenticated, in the session and in the tokens. */
@NullMarked
package io.doorstep.authenticators.mapper;

import org.jspecify.annotations.NullMarked;
