/** Keycloak's events, and the logs by module that are made of them. */
@NullMarked
package io.doorstep.storage.event;

import org.jspecify.annotations.NullMarked;
