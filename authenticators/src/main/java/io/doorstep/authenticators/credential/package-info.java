/**
 * The proven mobile number and e-mail address as credentials, so that Keycloak lists them among a
 * user's ways to sign in. They have no secret: what signs in is the code sent there. Whoever
 * changes one is told at the old one.
 */
@NullMarked
package io.doorstep.authenticators.credential;

import org.jspecify.annotations.NullMarked;
