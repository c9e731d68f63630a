package io.doorstep.spi.contact;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;

import io.doorstep.spi.identity.ContactAddress;
import org.jspecify.annotations.Nullable;

/**
 * A user has proven an address, now or where they were imported from. {@link ContactProvider}
 * publishes it on the session factory in the transaction that records the contact, so that what
 * depends on it changes with it or not at all.
 *
 * @param session the session to work in
 * @param previous the address of that kind that the user gave up for this one; null if there was
 *     none
 */
public record ContactConfirmedEvent(
    KeycloakSession session,
    RealmModel realm,
    UserModel user,
    ContactAddress address,
    @Nullable ContactAddress previous)
    implements ProviderEvent {}
