package io.doorstep.rest.service;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

import io.doorstep.rest.error.FieldError;
import io.doorstep.rest.error.InvalidInputException;
import io.doorstep.spi.onboarding.AccountType;
import io.doorstep.spi.onboarding.AccountTypeProvider;
import io.doorstep.spi.otp.OtpChannel;
import org.jspecify.annotations.Nullable;

/**
 * The account type that a person registers as.
 *
 * @param type empty for who chooses it later
 * @param provenContacts what must be proven first
 * @param profileLater whether the profile may be completed later
 */
record AccountTypeChoice(
    Optional<AccountType> type, Set<OtpChannel> provenContacts, boolean profileLater) {

  private static final String FIELD = AccountTypeProvider.ACCOUNT_TYPE_ATTRIBUTE;

  /**
   * What a request's account type stands for.
   *
   * @throws InvalidInputException if there is no such type, or people do not register as it
   *     themselves, or it has to be said
   */
  static AccountTypeChoice of(KeycloakSession session, @Nullable String id) {
    RealmModel realm = session.getContext().getRealm();
    AccountTypeProvider types = session.getProvider(AccountTypeProvider.class);
    if (id != null) {
      return of(open(types, realm, id));
    }
    Optional<AccountType> byDefault = types.byDefault(realm);
    if (byDefault.isPresent()) {
      return of(byDefault.get());
    }
    List<AccountType> open =
        types.list(realm).stream().filter(type -> type.creation().isOpen()).toList();
    if (open.stream().anyMatch(type -> !type.creation().profileLater())) {
      throw new InvalidInputException(FieldError.missing(FIELD));
    }
    // whichever it will be, what it asks for must hold
    Set<OtpChannel> proven = EnumSet.noneOf(OtpChannel.class);
    open.forEach(type -> proven.addAll(type.creation().provenContacts()));
    return new AccountTypeChoice(Optional.empty(), proven, true);
  }

  /**
   * A type that people choose themselves.
   *
   * @throws InvalidInputException if it is none
   */
  static AccountType open(AccountTypeProvider types, RealmModel realm, String id) {
    return types
        .find(realm, id)
        .filter(type -> type.creation().isOpen())
        .orElseThrow(() -> new InvalidInputException(FieldError.unknownValue(FIELD)));
  }

  private static AccountTypeChoice of(AccountType type) {
    return new AccountTypeChoice(
        Optional.of(type), type.creation().provenContacts(), type.creation().profileLater());
  }
}
