/** Doorstep's REST API and the token endpoint, as an app calls them. */
@NullMarked
package io.doorstep.it.api;

import org.jspecify.annotations.NullMarked;
