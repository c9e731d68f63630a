package io.doorstep.rest.service;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

import io.doorstep.rest.error.FieldError;
import io.doorstep.rest.error.InvalidInputException;
import io.doorstep.rest.error.ProblemType;
import io.doorstep.rest.error.RefusedException;
import io.doorstep.rest.representation.ProfileCompletionRequest;
import io.doorstep.spi.contact.ContactProvider;
import io.doorstep.spi.onboarding.AccountType;
import io.doorstep.spi.onboarding.AccountTypeProvider;
import io.doorstep.spi.onboarding.OnboardingProvider;
import io.doorstep.spi.otp.OtpProvider;
import io.doorstep.spi.otp.OtpPurpose;
import io.doorstep.spi.otp.OtpTarget;

/** Somebody completes an account that has no login before. */
public final class CompleteProfile {

  private static final String PROOF = "proof";

  /** A login's, too: a login that was refused for this leaves its code for getting the proof. */
  private static final Set<OtpPurpose> PURPOSES =
      Set.of(
          OtpPurpose.LOGIN,
          OtpPurpose.REGISTRATION,
          OtpPurpose.VERIFY_MOBILE,
          OtpPurpose.VERIFY_EMAIL);

  private final KeycloakSession session;
  private final RealmModel realm;

  public CompleteProfile(KeycloakSession session) {
    this.session = session;
    this.realm = session.getContext().getRealm();
  }

  /**
   * Completes the account whose contact the proof shows.
   *
   * @throws InvalidInputException naming every field that breaks a rule
   * @throws RefusedException if nobody has that contact, or if the account is complete: from then
   *     on a login is needed
   */
  public AccountStanding complete(ProfileCompletionRequest request) {
    if (request.proof() == null) {
      throw new InvalidInputException(FieldError.missing(PROOF));
    }
    Proofs proofs =
        Proofs.inspect(
            session.getProvider(OtpProvider.class),
            PROOF,
            Collections.singletonList(request.proof()),
            PURPOSES);
    UserModel user = owner(proofs.targets().get(0));
    if (session.getProvider(OnboardingProvider.class).progress(realm, user).isProfileComplete()) {
      throw new RefusedException(ProblemType.PROFILE_COMPLETE);
    }
    AccountType type = type(request, user);
    ProfileInput input = ProfileInput.nested(request.profile(), WritableFields.of(session, user));
    new AccountProfile(session, user).merge(input, Optional.of(type));
    session.getProvider(AccountTypeProvider.class).assign(realm, user, type);
    proofs.redeem(PROOF);
    return AccountStanding.of(session, user);
  }

  private UserModel owner(OtpTarget proven) {
    return session
        .getProvider(ContactProvider.class)
        .findOwner(realm, proven.to())
        .filter(UserModel::isEnabled)
        .orElseThrow(() -> new RefusedException(ProblemType.NOT_FOUND));
  }

  /** What somebody else has made the account stays; nobody makes themselves something better. */
  private AccountType type(ProfileCompletionRequest request, UserModel user) {
    AccountTypeProvider types = session.getProvider(AccountTypeProvider.class);
    Optional<AccountType> present =
        Optional.ofNullable(user.getFirstAttribute(AccountTypeProvider.ACCOUNT_TYPE_ATTRIBUTE))
            .flatMap(id -> types.find(realm, id));
    if (request.accountType() == null) {
      return present
          .or(() -> types.byDefault(realm))
          .orElseThrow(
              () ->
                  new InvalidInputException(
                      FieldError.missing(AccountTypeProvider.ACCOUNT_TYPE_ATTRIBUTE)));
    }
    if (present.filter(type -> !type.creation().isOpen()).isPresent()) {
      return present
          .filter(type -> type.id().equals(request.accountType()))
          .orElseThrow(
              () ->
                  new InvalidInputException(
                      FieldError.unknownValue(AccountTypeProvider.ACCOUNT_TYPE_ATTRIBUTE)));
    }
    return AccountTypeChoice.open(types, realm, request.accountType());
  }
}
