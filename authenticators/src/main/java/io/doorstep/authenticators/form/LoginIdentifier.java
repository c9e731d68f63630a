package io.doorstep.authenticators.form;

import java.util.Optional;

import io.doorstep.spi.identity.ContactAddress;

/** Who a person says they are, before anything is proven. */
sealed interface LoginIdentifier {

  /** What was typed, without the space around it. */
  String typed();

  /** Where a code could go. */
  Optional<ContactAddress> contact();

  /** A mobile number or an e-mail address, which an old account may also have as its username. */
  record Contact(ContactAddress address, String typed) implements LoginIdentifier {

    @Override
    public Optional<ContactAddress> contact() {
      return Optional.of(address);
    }
  }

  /** Anything else. */
  record Username(String typed) implements LoginIdentifier {

    @Override
    public Optional<ContactAddress> contact() {
      return Optional.empty();
    }
  }
}
