/**
 * The harness: Keycloak servers with the provider jar, to be started, watched, killed and restarted
 * by tests.
 *
 * <p>{@link io.doorstep.it.server.KeycloakServer} is the way in; {@link
 * io.doorstep.it.server.WithKeycloak} hands the one shared server to a test class.
 */
@NullMarked
package io.doorstep.it.server;

import org.jspecify.annotations.NullMarked;
