package io.doorstep.rest.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

import io.doorstep.rest.error.FieldError;
import io.doorstep.rest.error.InvalidInputException;
import io.doorstep.rest.error.TakenException;
import io.doorstep.rest.error.Text;
import io.doorstep.spi.contact.ContactProvider;
import io.doorstep.spi.contact.ContactTakenException;
import io.doorstep.spi.identity.ContactAddress;
import io.doorstep.spi.identity.ContactKind;
import io.doorstep.spi.onboarding.AccountType;
import io.doorstep.spi.onboarding.AccountTypeProvider;
import io.doorstep.spi.otp.OtpProvider;
import io.doorstep.spi.otp.OtpPurpose;
import org.jspecify.annotations.Nullable;

/**
 * A user changes their profile. With a proof in the member {@code proofs}, a first mobile number or
 * e-mail address becomes theirs.
 */
public final class ChangeProfile {

  private static final String PROOFS = "proofs";

  private static final Set<OtpPurpose> PURPOSES =
      Set.of(OtpPurpose.VERIFY_MOBILE, OtpPurpose.VERIFY_EMAIL);

  private final KeycloakSession session;

  public ChangeProfile(KeycloakSession session) {
    this.session = session;
  }

  /**
   * Replaces all that the user may write.
   *
   * @throws InvalidInputException naming every field that breaks a rule
   */
  public void replace(UserModel user, Map<String, @Nullable Object> fields) {
    Proofs proofs = proofs(fields);
    confirm(user, proofs);
    new AccountProfile(session, user).replace(input(user, fields), type(user));
    proofs.redeem(PROOFS);
  }

  /**
   * Changes the fields that are named.
   *
   * @throws InvalidInputException naming every field that breaks a rule
   */
  public void merge(UserModel user, Map<String, @Nullable Object> fields) {
    Proofs proofs = proofs(fields);
    confirm(user, proofs);
    new AccountProfile(session, user).merge(input(user, fields), type(user));
    proofs.redeem(PROOFS);
  }

  private Proofs proofs(Map<String, @Nullable Object> fields) {
    List<@Nullable String> tokens = new ArrayList<>();
    if (fields.get(PROOFS) instanceof List<?> list) {
      list.forEach(token -> tokens.add(token instanceof String text ? text : null));
    } else if (fields.containsKey(PROOFS)) {
      throw new InvalidInputException(FieldError.wrongType(PROOFS));
    }
    return Proofs.inspect(session.getProvider(OtpProvider.class), PROOFS, tokens, PURPOSES);
  }

  /** The address becomes the account's; the call fails as a whole if a field is wrong. */
  private void confirm(UserModel user, Proofs proofs) {
    RealmModel realm = session.getContext().getRealm();
    ContactProvider contacts = session.getProvider(ContactProvider.class);
    for (ContactAddress address : proofs.addresses()) {
      if (hasProven(user, address.kind())) {
        // changing one has an action of its own: a fresh login, a waiting time, a word to the old
        throw new InvalidInputException(
            new FieldError(PROOFS, Text.of("doorstepErrorProofInvalid")));
      }
      try {
        contacts.confirm(realm, user, address);
      } catch (ContactTakenException e) {
        throw new TakenException(e.kind());
      }
    }
  }

  private boolean hasProven(UserModel user, ContactKind kind) {
    RealmModel realm = session.getContext().getRealm();
    ContactProvider contacts = session.getProvider(ContactProvider.class);
    return switch (kind) {
      case MOBILE -> contacts.verifiedMobile(realm, user).isPresent();
      case EMAIL -> contacts.verifiedEmail(realm, user).isPresent();
    };
  }

  private ProfileInput input(UserModel user, Map<String, @Nullable Object> fields) {
    Map<String, @Nullable Object> profile = new HashMap<>(fields);
    profile.remove(PROOFS);
    return ProfileInput.whole(profile, WritableFields.of(session, user));
  }

  private Optional<AccountType> type(UserModel user) {
    return session.getProvider(AccountTypeProvider.class).of(session.getContext().getRealm(), user);
  }
}
