/** Branches as Keycloak's groups, and the admin permissions that go with them. */
@NullMarked
package io.doorstep.storage.branch;

import org.jspecify.annotations.NullMarked;
