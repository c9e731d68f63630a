/** What a login costs the server, side by side with Keycloak's own flows. */
@NullMarked
package io.doorstep.benchmark;

import org.jspecify.annotations.NullMarked;
