/**
 * Registration in the browser: one form, each contact proven on the way, the user created at the
 * end.
 *
 * <p>A registration flow is Keycloak's form subflow with {@code doorstep-registration-draft} in the
 * place of Keycloak's user creation and password actions, then {@code doorstep-registration-mobile}
 * and {@code doorstep-registration-email}, then {@code doorstep-registration-create}. Until the
 * last step there is only a draft in the authentication session, so what nobody has proven leaves
 * no trace in the database, and a taken number or address is told only to who proves it.
 */
@NullMarked
package io.doorstep.authenticators.registration;

import org.jspecify.annotations.NullMarked;
