package io.doorstep.rest.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.userprofile.UserProfile;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileProvider;
import org.keycloak.utils.StringUtil;

import io.doorstep.rest.error.FieldError;
import io.doorstep.rest.error.InvalidInputException;
import io.doorstep.rest.error.Text;
import io.doorstep.spi.contact.ContactProvider;
import io.doorstep.spi.identity.ContactAddress;
import io.doorstep.spi.onboarding.AccountType;
import io.doorstep.spi.onboarding.NationalIdProvider;
import io.doorstep.spi.onboarding.OnboardingProvider;
import io.doorstep.spi.onboarding.ProfileFields;
import org.jspecify.annotations.Nullable;

/** The profile of an account, as its owner or staff change it. */
final class AccountProfile {

  private static final Set<String> CORE = Set.of(UserModel.USERNAME, UserModel.EMAIL);

  private final KeycloakSession session;
  private final RealmModel realm;
  private final UserModel user;
  private final UserProfileContext context;

  /** As its owner changes it. */
  AccountProfile(KeycloakSession session, UserModel user) {
    this(session, user, UserProfileContext.ACCOUNT);
  }

  /**
   * As somebody changes it.
   *
   * @param context says who: its owner, or staff
   */
  AccountProfile(KeycloakSession session, UserModel user, UserProfileContext context) {
    this.context = context;
    this.session = session;
    this.realm = session.getContext().getRealm();
    this.user = user;
  }

  /** Changes what the input names and leaves the rest, for an account of that type. */
  void merge(ProfileInput input, Optional<AccountType> type) {
    Map<String, List<String>> attributes = new HashMap<>(current());
    attributes.putAll(input.attributes());
    write(input, attributes, type);
  }

  /** Makes the input the whole of what the owner may write. */
  void replace(ProfileInput input, Optional<AccountType> type) {
    Map<String, List<String>> attributes = new HashMap<>(current());
    WritableFields.of(session, user).stream()
        .filter(name -> !CORE.contains(name))
        .forEach(name -> attributes.put(name, List.of()));
    attributes.putAll(input.attributes());
    write(input, attributes, type);
  }

  /**
   * Writes all of it or nothing.
   *
   * @throws InvalidInputException naming every field that breaks a rule
   */
  private void write(
      ProfileInput input, Map<String, List<String>> attributes, Optional<AccountType> type) {
    StatedContacts stated = StatedContacts.of(session, input, contacts());
    UserProfile profile =
        session.getProvider(UserProfileProvider.class).create(context, attributes, user);
    List<FieldError> errors = new ArrayList<>(input.errors());
    errors.addAll(stated.errors());
    ProfileErrors.of(profile).stream()
        .map(error -> ProfileErrors.fieldError(error, input))
        .forEach(errors::add);
    type.ifPresent(
        wanted ->
            missing(wanted, attributes, stated).stream()
                .map(field -> FieldError.missing(input.path(field)))
                .filter(error -> !errors.contains(error))
                .forEach(errors::add));
    if (!errors.isEmpty()) {
      throw new InvalidInputException(errors);
    }
    profile.update(true);
    if (!session.getProvider(NationalIdProvider.class).record(realm, user)) {
      throw new InvalidInputException(
          new FieldError(
              input.path(ProfileFields.NATIONAL_ID), Text.of("doorstepErrorNationalIdTaken")));
    }
    keepUnproven(input, stated.unprovenEmail());
    session.getProvider(OnboardingProvider.class).changed(realm, user);
  }

  private void keepUnproven(ProfileInput input, @Nullable String unprovenEmail) {
    if (unprovenEmail != null) {
      user.setSingleAttribute(ProfileFields.UNPROVEN_EMAIL_ATTRIBUTE, unprovenEmail);
    } else if (input.email().isPresent()) {
      user.removeAttribute(ProfileFields.UNPROVEN_EMAIL_ATTRIBUTE);
    }
  }

  private List<String> missing(
      AccountType type, Map<String, List<String>> attributes, StatedContacts stated) {
    return type.requiredFields().stream()
        .filter(field -> !isGiven(field, attributes, stated))
        .toList();
  }

  private boolean isGiven(
      String field, Map<String, List<String>> attributes, StatedContacts stated) {
    String attribute = ProfileFields.attributeOf(field);
    boolean given =
        attributes.getOrDefault(attribute, user.getAttributeStream(attribute).toList()).stream()
            .anyMatch(StringUtil::isNotBlank);
    return given
        || (ProfileFields.EMAIL.equals(field)
            && (stated.unprovenEmail() != null
                || user.getFirstAttribute(ProfileFields.UNPROVEN_EMAIL_ATTRIBUTE) != null));
  }

  /** The user's attributes that the profile knows. */
  private Map<String, List<String>> current() {
    return session
        .getProvider(UserProfileProvider.class)
        .create(context, user)
        .getAttributes()
        .toMap();
  }

  private List<ContactAddress> contacts() {
    ContactProvider contacts = session.getProvider(ContactProvider.class);
    return Stream.concat(
            contacts.verifiedMobile(realm, user).stream().map(ContactAddress.class::cast),
            contacts.verifiedEmail(realm, user).stream())
        .toList();
  }
}
