/**
 * The case in a browser: a required action whose pages are a face of the same use cases that apps
 * call over REST.
 */
@NullMarked
package io.doorstep.rest.wizard;

import org.jspecify.annotations.NullMarked;
