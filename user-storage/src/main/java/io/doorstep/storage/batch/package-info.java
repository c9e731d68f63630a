/** Batches in Keycloak's database. */
@NullMarked
package io.doorstep.storage.batch;

import org.jspecify.annotations.NullMarked;
