/** Logins at other identity providers, such as Google and Facebook. */
@NullMarked
package io.doorstep.authenticators.broker;

import org.jspecify.annotations.NullMarked;
