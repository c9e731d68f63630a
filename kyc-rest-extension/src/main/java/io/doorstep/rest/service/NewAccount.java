package io.doorstep.rest.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.keycloak.common.util.SecretGenerator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileProvider;
import org.keycloak.userprofile.ValidationException;
import org.keycloak.utils.StringUtil;

import io.doorstep.rest.error.FieldError;
import io.doorstep.rest.error.InvalidInputException;
import io.doorstep.rest.error.Text;
import io.doorstep.rest.representation.RegistrationRequest;
import io.doorstep.spi.identity.ContactAddress;
import io.doorstep.spi.identity.ContactKind;
import io.doorstep.spi.identity.NationalId;
import io.doorstep.spi.onboarding.AccountType;
import io.doorstep.spi.onboarding.NationalIdProvider;
import io.doorstep.spi.onboarding.ProfileFields;
import io.doorstep.spi.otp.OtpChannel;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may become a user: everything is checked.
 *
 * @param attributes the user profile, with the proven e-mail address and without the mobile number
 * @param unprovenEmail an address that somebody says is theirs
 */
record NewAccount(
    Optional<AccountType> type,
    List<ContactAddress> contacts,
    Map<String, List<String>> attributes,
    @Nullable String unprovenEmail,
    @Nullable NewPassword password,
    StatedConsents consents) {

  /**
   * Checks a request as a whole.
   *
   * @throws InvalidInputException naming every field that breaks a rule
   */
  static NewAccount read(
      KeycloakSession session,
      AccountTypeChoice choice,
      Proofs proofs,
      RegistrationRequest request) {
    ProfileInput input = ProfileInput.nested(request.profile(), WritableFields.ofNewUsers(session));
    List<FieldError> errors = new ArrayList<>(input.errors());
    StatedContacts stated = StatedContacts.of(session, input, proofs.addresses());
    errors.addAll(stated.errors());
    errors.addAll(unproven(choice, proofs));
    Map<String, List<String>> attributes = attributes(session, input, proofs);
    errors.addAll(profileErrors(session, choice, input, attributes, stated.unprovenEmail()));
    NewPassword password = password(request);
    if (password != null) {
      password.error(session, first(attributes, UserModel.USERNAME)).ifPresent(errors::add);
    }
    StatedConsents consents = StatedConsents.of(session, request.consents());
    errors.addAll(consents.errors());
    if (!errors.isEmpty()) {
      throw new InvalidInputException(errors);
    }
    return new NewAccount(
        choice.type(), proofs.addresses(), attributes, stated.unprovenEmail(), password, consents);
  }

  private static @Nullable NewPassword password(RegistrationRequest request) {
    return request.password() == null
        ? null
        : new NewPassword("password", request.password(), request.passwordConfirmation());
  }

  private static List<FieldError> unproven(AccountTypeChoice choice, Proofs proofs) {
    List<FieldError> errors = new ArrayList<>();
    for (OtpChannel channel : choice.provenContacts()) {
      if (proofs.address(channel.contactKind()).isEmpty()) {
        String key =
            switch (channel) {
              case SMS -> "doorstepErrorProofMobileMissing";
              case EMAIL -> "doorstepErrorProofEmailMissing";
            };
        errors.add(new FieldError("proofs", Text.of(key)));
      }
    }
    return errors;
  }

  private static Map<String, List<String>> attributes(
      KeycloakSession session, ProfileInput input, Proofs proofs) {
    RealmModel realm = session.getContext().getRealm();
    Map<String, List<String>> attributes = new HashMap<>(input.attributes());
    Optional<String> email = proofs.address(ContactKind.EMAIL).map(ContactAddress::reveal);
    email.ifPresent(address -> attributes.put(UserModel.EMAIL, List.of(address)));
    boolean emailAsUsername = realm.isRegistrationEmailAsUsername() && email.isPresent();
    if (!emailAsUsername && StringUtil.isBlank(first(attributes, UserModel.USERNAME))) {
      attributes.put(UserModel.USERNAME, List.of(SecretGenerator.getInstance().generateSecureID()));
    }
    return attributes;
  }

  private static List<FieldError> profileErrors(
      KeycloakSession session,
      AccountTypeChoice choice,
      ProfileInput input,
      Map<String, List<String>> attributes,
      @Nullable String unprovenEmail) {
    List<FieldError> errors = new ArrayList<>();
    ProfileErrors.of(
            session
                .getProvider(UserProfileProvider.class)
                .create(UserProfileContext.REGISTRATION, attributes))
        .stream()
        // whether a proven address is taken is told as a conflict, and the number comes by proof
        .filter(error -> !isAboutContact(error))
        .filter(error -> !(choice.profileLater() && ProfileErrors.isMissing(error)))
        .forEach(error -> errors.add(ProfileErrors.fieldError(error, input)));
    if (!choice.profileLater() && choice.type().isPresent()) {
      errors.addAll(missing(choice.type().get(), input, attributes, unprovenEmail));
    }
    String username = first(attributes, UserModel.USERNAME);
    if (username != null && StatedContacts.looksLikeContact(session, username)) {
      errors.add(
          new FieldError(
              input.path(ProfileFields.USERNAME), Text.of("doorstepErrorUsernameIsContact")));
    }
    return errors;
  }

  private static boolean isAboutContact(ValidationException.Error error) {
    String field = ProfileFields.fieldOf(error.getAttribute());
    return Set.of(ProfileFields.MOBILE_NUMBER, ProfileFields.EMAIL).contains(field);
  }

  private static List<FieldError> missing(
      AccountType type,
      ProfileInput input,
      Map<String, List<String>> attributes,
      @Nullable String unprovenEmail) {
    List<FieldError> errors = new ArrayList<>();
    for (String field : type.requiredFields()) {
      boolean given =
          switch (field) {
            case ProfileFields.MOBILE_NUMBER -> true;
            case ProfileFields.EMAIL ->
                unprovenEmail != null || attributes.containsKey(UserModel.EMAIL);
            default -> !StringUtil.isBlank(first(attributes, ProfileFields.attributeOf(field)));
          };
      if (!given) {
        errors.add(FieldError.missing(input.path(field)));
      }
    }
    return errors;
  }

  /** What is wrong if somebody else has become the owner of the national ID number meanwhile. */
  Optional<FieldError> nationalIdTaken(KeycloakSession session) {
    return Optional.ofNullable(first(attributes, ProfileFields.NATIONAL_ID))
        .flatMap(
            number ->
                session
                    .getProvider(NationalIdProvider.class)
                    .findOwnerId(session.getContext().getRealm(), NationalId.parse(number)))
        .map(
            owner ->
                new FieldError(
                    "profile." + ProfileFields.NATIONAL_ID,
                    Text.of("doorstepErrorNationalIdTaken")));
  }

  private static @Nullable String first(Map<String, List<String>> attributes, String name) {
    return attributes.getOrDefault(name, List.of()).stream().findFirst().orElse(null);
  }

  /** Nothing of what a person typed belongs into a log. */
  @Override
  public String toString() {
    return "NewAccount[]";
  }
}
