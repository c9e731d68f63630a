/** Logging in with a browser, as people do and as attackers try. */
@NullMarked
package io.doorstep.it.login;

import org.jspecify.annotations.NullMarked;
