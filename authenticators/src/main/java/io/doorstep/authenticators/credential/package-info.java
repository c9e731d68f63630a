/**
 * The proven mobile number as a credential, so that Keycloak lists it among a user's ways to sign
 * in. It has no secret: what signs in is the code sent to the number.
 */
@NullMarked
package io.doorstep.authenticators.credential;

import org.jspecify.annotations.NullMarked;
