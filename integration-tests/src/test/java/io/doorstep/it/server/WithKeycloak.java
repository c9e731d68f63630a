package io.doorstep.it.server;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a test class the server that all ordinary tests share: one node in development mode over H2
 * with all demo realms. It starts with the first such class and ends with the test run.
 *
 * <p>Constructors and methods may ask for a {@link KeycloakServer}, its {@link Outbox} or a {@link
 * org.keycloak.admin.client.Keycloak} admin client. Who changes a realm's settings works on a
 * {@link TestRealm} of their own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SharedKeycloak.class)
public @interface WithKeycloak {}
