package io.doorstep.it.server;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a test class a server that it shares with others. It starts with the first such class and
 * ends with the test run.
 *
 * <p>Constructors and methods may ask for a {@link KeycloakServer}, its {@link Outbox} or a {@link
 * org.keycloak.admin.client.Keycloak} admin client. Who changes a realm's settings works on a
 * {@link TestRealm} of their own; who kills a node restarts it, or starts a server of their own.
 */
@Target(ElementType.TYPE)
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SharedKeycloak.class)
public @interface WithKeycloak {
  SharedServer value() default SharedServer.ORDINARY;
}
