/**
 * Cases in Keycloak's database: what people say of themselves, encrypted, and who has checked it.
 */
@NullMarked
package io.doorstep.storage.kyc;

import org.jspecify.annotations.NullMarked;
