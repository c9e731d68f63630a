package io.doorstep.authenticators.form;

import java.util.Objects;
import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedMap;

import org.keycloak.models.KeycloakSession;

import io.doorstep.authenticators.identity.NationalIdCheck;
import io.doorstep.spi.contact.ContactProvider;
import io.doorstep.spi.identity.ContactAddress;
import io.doorstep.spi.identity.MalformedIdentityException;
import io.doorstep.spi.identity.NationalId;

/** The contact form's national ID number. */
record NationalIdInput(NationalId number) {

  static final String FIELD = "nationalId";

  /**
   * Reads the field.
   *
   * @throws MalformedIdentityException if it is no such number, which says nothing of any account
   */
  static NationalIdInput read(MultivaluedMap<String, String> formData) {
    return new NationalIdInput(
        NationalId.parse(Objects.requireNonNullElse(formData.getFirst(FIELD), "")));
  }

  /** Whether the number and the contact are one account's. */
  boolean matches(KeycloakSession session, Optional<ContactAddress> contact) {
    String ownerId =
        contact
            .flatMap(
                address ->
                    session
                        .getProvider(ContactProvider.class)
                        .findOwnerId(session.getContext().getRealm(), address))
            .orElse(null);
    return NationalIdCheck.isOwnedBy(session, number, ownerId);
  }
}
