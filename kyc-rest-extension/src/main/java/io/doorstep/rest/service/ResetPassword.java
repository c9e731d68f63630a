package io.doorstep.rest.service;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;

import io.doorstep.rest.error.FieldError;
import io.doorstep.rest.error.InvalidInputException;
import io.doorstep.rest.error.Text;
import io.doorstep.rest.representation.PasswordResetRequest;
import io.doorstep.spi.contact.ContactProvider;
import io.doorstep.spi.otp.OtpProvider;
import io.doorstep.spi.otp.OtpPurpose;
import io.doorstep.spi.otp.OtpTarget;
import org.jspecify.annotations.Nullable;

/** Somebody who has forgotten the password sets a new one; all their sessions end. */
public final class ResetPassword {

  private static final String PROOFS = "proofs";

  private final KeycloakSession session;
  private final RealmModel realm;

  public ResetPassword(KeycloakSession session) {
    this.session = session;
    this.realm = session.getContext().getRealm();
  }

  /**
   * Sets the password of the account that the proofs show.
   *
   * @return the account
   * @throws InvalidInputException naming every field that breaks a rule
   */
  public UserModel reset(PasswordResetRequest request) {
    List<@Nullable String> tokens = Objects.requireNonNullElse(request.proofs(), List.of());
    if (tokens.isEmpty()) {
      throw new InvalidInputException(FieldError.missing(PROOFS));
    }
    Proofs proofs =
        Proofs.inspect(
            session.getProvider(OtpProvider.class),
            PROOFS,
            tokens,
            Set.of(OtpPurpose.PASSWORD_RESET));
    UserModel user = owner(proofs.targets());
    NewPassword password =
        new NewPassword(
            "new_password",
            Objects.requireNonNullElse(request.newPassword(), ""),
            request.confirmation());
    password
        .error(session, realm, user)
        .ifPresent(
            error -> {
              throw new InvalidInputException(error);
            });
    proofs.redeem(PROOFS);
    user.credentialManager().updateCredential(UserCredentialModel.password(password.value()));
    user.removeRequiredAction(UserModel.RequiredAction.UPDATE_PASSWORD);
    new UserSessions(session).endAll(user);
    return user;
  }

  /** The one account of all the proofs, as it was when the codes were asked for. */
  private UserModel owner(List<OtpTarget> targets) {
    ContactProvider contacts = session.getProvider(ContactProvider.class);
    List<UserModel> owners =
        targets.stream()
            .flatMap(
                target ->
                    contacts.findOwner(realm, target.to()).stream()
                        .filter(found -> found.getId().equals(target.ownerId())))
            .filter(UserModel::isEnabled)
            .toList();
    boolean one = owners.stream().map(UserModel::getId).distinct().count() == 1;
    if (!one || owners.size() != targets.size()) {
      throw new InvalidInputException(new FieldError(PROOFS, Text.of("doorstepErrorProofInvalid")));
    }
    return owners.get(0);
  }
}
