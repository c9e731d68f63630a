package io.doorstep.authenticators.form;

import java.util.Optional;

import io.doorstep.spi.identity.ContactAddress;

/** Who a person says they are, before anything is proven. */
sealed interface LoginIdentifier {

  /** The text to look an account up by. */
  String text();

  /** Where a code could go. */
  Optional<ContactAddress> contact();

  /** A mobile number or an e-mail address. */
  record Contact(ContactAddress address) implements LoginIdentifier {

    @Override
    public String text() {
      return address.reveal();
    }

    @Override
    public Optional<ContactAddress> contact() {
      return Optional.of(address);
    }
  }

  /** Anything else. */
  record Username(String text) implements LoginIdentifier {

    @Override
    public Optional<ContactAddress> contact() {
      return Optional.empty();
    }
  }
}
