/** Tokens for a one-time code: the grant for apps without a browser. */
@NullMarked
package io.doorstep.authenticators.grant;

import org.jspecify.annotations.NullMarked;
