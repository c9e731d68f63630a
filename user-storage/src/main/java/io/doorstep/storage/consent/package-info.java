/** What people agreed to, in Keycloak's database. */
@NullMarked
package io.doorstep.storage.consent;

import org.jspecify.annotations.NullMarked;
