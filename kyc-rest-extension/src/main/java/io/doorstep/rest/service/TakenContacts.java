package io.doorstep.rest.service;

import java.util.List;
import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

import io.doorstep.spi.contact.ContactProvider;
import io.doorstep.spi.identity.ContactAddress;
import io.doorstep.spi.identity.ContactKind;

/** Which contacts can't become somebody's, since they are another account's. */
final class TakenContacts {

  private TakenContacts() {}

  static Optional<ContactKind> among(KeycloakSession session, List<ContactAddress> contacts) {
    return contacts.stream()
        .filter(address -> isTaken(session, address))
        .findFirst()
        .map(ContactAddress::kind);
  }

  /** Keycloak gives an e-mail address to one account, proven or not. */
  private static boolean isTaken(KeycloakSession session, ContactAddress address) {
    RealmModel realm = session.getContext().getRealm();
    return session.getProvider(ContactProvider.class).findOwnerId(realm, address).isPresent()
        || (address.kind() == ContactKind.EMAIL
            && session.users().getUserByEmail(realm, address.reveal()) != null);
  }
}
