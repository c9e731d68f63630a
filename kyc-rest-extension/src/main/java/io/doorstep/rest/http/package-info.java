/**
 * What all resources share: bodies read bounded and strictly, problems told in the caller's
 * language.
 */
@NullMarked
package io.doorstep.rest.http;

import org.jspecify.annotations.NullMarked;
