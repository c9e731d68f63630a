package io.doorstep.rest.service;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.keycloak.models.KeycloakSession;

import io.doorstep.rest.error.FieldError;
import io.doorstep.rest.error.InvalidInputException;
import io.doorstep.rest.error.TakenException;
import io.doorstep.rest.representation.RegistrationRequest;
import io.doorstep.spi.identity.ContactKind;
import io.doorstep.spi.otp.OtpProvider;
import io.doorstep.spi.otp.OtpPurpose;
import org.jspecify.annotations.Nullable;

/** Somebody registers, by contacts that they have proven to be theirs. */
public final class RegisterAccount {

  private static final String PROOFS = "proofs";

  /** Not a login's: whoever has an account knows that and does not make another. */
  private static final Set<OtpPurpose> PURPOSES =
      Set.of(OtpPurpose.REGISTRATION, OtpPurpose.VERIFY_MOBILE, OtpPurpose.VERIFY_EMAIL);

  private final KeycloakSession session;

  public RegisterAccount(KeycloakSession session) {
    this.session = session;
  }

  /**
   * Creates the account, all of it or nothing.
   *
   * @return what there is of it
   * @throws InvalidInputException naming every field that breaks a rule
   * @throws TakenException if a proven contact is another account's
   */
  public AccountStanding register(RegistrationRequest request) {
    List<@Nullable String> tokens = Objects.requireNonNullElse(request.proofs(), List.of());
    if (tokens.isEmpty()) {
      throw new InvalidInputException(FieldError.missing(PROOFS));
    }
    Proofs proofs =
        Proofs.inspect(session.getProvider(OtpProvider.class), PROOFS, tokens, PURPOSES);
    AccountTypeChoice choice = AccountTypeChoice.of(session, request.accountType());
    NewAccount account = NewAccount.read(session, choice, proofs, request);
    Optional<ContactKind> taken = TakenContacts.among(session, proofs.addresses());
    if (taken.isPresent()) {
      throw new TakenException(taken.get());
    }
    proofs.redeem(PROOFS);
    return new AccountCreation(session, account).run();
  }
}
