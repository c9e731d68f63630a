/**
 * How the bodies of requests are read: bounded, strict, and never with an error of the server's.
 */
@NullMarked
package io.doorstep.rest.json;

import org.jspecify.annotations.NullMarked;
