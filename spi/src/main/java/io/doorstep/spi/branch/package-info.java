/** Branches: groups of Keycloak, with what belongs to a branch as their attributes. */
@NullMarked
package io.doorstep.spi.branch;

import org.jspecify.annotations.NullMarked;
