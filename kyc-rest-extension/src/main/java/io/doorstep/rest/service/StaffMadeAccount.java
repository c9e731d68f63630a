package io.doorstep.rest.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.keycloak.common.util.SecretGenerator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileProvider;
import org.keycloak.userprofile.ValidationException;
import org.keycloak.utils.StringUtil;

import io.doorstep.rest.error.FieldError;
import io.doorstep.rest.error.InvalidInputException;
import io.doorstep.rest.error.TakenException;
import io.doorstep.rest.error.Text;
import io.doorstep.rest.representation.AccountCreationRequest;
import io.doorstep.spi.branch.Branch;
import io.doorstep.spi.branch.BranchProvider;
import io.doorstep.spi.identity.ContactKind;
import io.doorstep.spi.identity.EmailAddress;
import io.doorstep.spi.identity.MalformedIdentityException;
import io.doorstep.spi.onboarding.AccountType;
import io.doorstep.spi.onboarding.AccountTypeProvider;
import io.doorstep.spi.onboarding.ApprovalAttributes;
import io.doorstep.spi.onboarding.ProfileFields;
import org.jspecify.annotations.Nullable;

/**
 * An account that staff make for somebody, who has yet to prove that it is theirs: everything is
 * checked.
 *
 * @param branch where it is at home; null for none
 * @param attributes the user profile, with an address that nobody has proven
 */
record StaffMadeAccount(
    AccountType type,
    @Nullable Branch branch,
    Map<String, List<String>> attributes,
    boolean sendSetupLink) {

  /**
   * Checks a request as a whole.
   *
   * @throws InvalidInputException naming every field that breaks a rule
   */
  static StaffMadeAccount read(
      KeycloakSession session,
      AccountType type,
      @Nullable Branch branch,
      AccountCreationRequest request) {
    ProfileInput input = ProfileInput.nested(request.profile(), writable(session));
    List<FieldError> errors = new ArrayList<>(input.errors());
    if (input.mobileNumber().isPresent()) {
      // a number becomes an account's by a code, which the person has to enter
      errors.add(
          new FieldError(
              input.path(ProfileFields.MOBILE_NUMBER), Text.of("doorstepErrorProofMobileMissing")));
    }
    Map<String, List<String>> attributes = new HashMap<>(input.attributes());
    boolean sendLink = Boolean.TRUE.equals(request.sendSetupLink());
    @Nullable String email = email(input, sendLink, errors);
    if (email != null) {
      attributes.put(UserModel.EMAIL, List.of(email));
    }
    putUsername(session, attributes, email);
    ProfileErrors.of(
            session
                .getProvider(UserProfileProvider.class)
                .create(UserProfileContext.USER_API, attributes))
        .stream()
        .filter(error -> !ProfileErrors.isMissing(error))
        .filter(error -> !isAboutEmail(error, attributes))
        .forEach(error -> errors.add(ProfileErrors.fieldError(error, input)));
    if (!type.creation().profileLater()) {
      errors.addAll(missing(type, input, attributes));
    }
    if (!errors.isEmpty()) {
      throw new InvalidInputException(errors);
    }
    StaffMadeAccount account = new StaffMadeAccount(type, branch, attributes, sendLink);
    if (account.isEmailTaken(session)) {
      throw new TakenException(ContactKind.EMAIL);
    }
    return account;
  }

  /** Whether it is taken is told as a conflict, also where it is the username. */
  private static boolean isAboutEmail(
      ValidationException.Error error, Map<String, List<String>> attributes) {
    return UserModel.EMAIL.equals(error.getAttribute())
        || (UserModel.USERNAME.equals(error.getAttribute())
            && !attributes.containsKey(UserModel.USERNAME));
  }

  /** The user attributes that staff may write. */
  static Set<String> writable(KeycloakSession session) {
    return session
        .getProvider(UserProfileProvider.class)
        .create(UserProfileContext.USER_API, Map.of())
        .getAttributes()
        .getWritable()
        .keySet();
  }

  private static @Nullable String email(
      ProfileInput input, boolean needed, List<FieldError> errors) {
    String path = input.path(ProfileFields.EMAIL);
    String text = input.email().orElse("");
    if (text.isEmpty()) {
      if (needed) {
        errors.add(FieldError.missing(path));
      }
      return null;
    }
    try {
      return EmailAddress.parse(text).reveal();
    } catch (MalformedIdentityException e) {
      errors.add(FieldError.malformed(path, e));
      return null;
    }
  }

  private static void putUsername(
      KeycloakSession session, Map<String, List<String>> attributes, @Nullable String email) {
    boolean emailAsUsername =
        session.getContext().getRealm().isRegistrationEmailAsUsername() && email != null;
    if (!emailAsUsername && !attributes.containsKey(UserModel.USERNAME)) {
      attributes.put(UserModel.USERNAME, List.of(SecretGenerator.getInstance().generateSecureID()));
    }
  }

  private static List<FieldError> missing(
      AccountType type, ProfileInput input, Map<String, List<String>> attributes) {
    return type.requiredFields().stream()
        .filter(field -> !ProfileFields.MOBILE_NUMBER.equals(field))
        .filter(field -> isBlank(attributes.get(ProfileFields.attributeOf(field))))
        .map(field -> FieldError.missing(input.path(field)))
        .toList();
  }

  private static boolean isBlank(@Nullable List<String> values) {
    return values == null || values.stream().allMatch(StringUtil::isBlank);
  }

  /**
   * Creates the user in a transaction of its own: when two race for an address, the database
   * refuses one of them, and the transaction that this happens in is lost.
   *
   * @param creatorId who makes it
   * @return the user's id
   * @throws TakenException if the address has become somebody else's meanwhile
   */
  String create(KeycloakSession session, String creatorId) {
    try {
      return KeycloakModelUtils.runJobInTransactionWithResult(
          session.getKeycloakSessionFactory(),
          session.getContext(),
          creation -> createIn(creation, creatorId),
          "account by staff");
    } catch (RuntimeException e) {
      // which exception a lost race is depends on the statement that the database refused
      if (isEmailTaken(session)) {
        throw new TakenException(ContactKind.EMAIL);
      }
      throw e;
    }
  }

  /** Creates the user in the running transaction. */
  String createIn(KeycloakSession creation, String creatorId) {
    RealmModel realm = creation.getContext().getRealm();
    UserModel user =
        creation
            .getProvider(UserProfileProvider.class)
            .create(UserProfileContext.USER_API, attributes)
            .create(false);
    user.setEnabled(true);
    user.setSingleAttribute(ApprovalAttributes.CREATED_BY, creatorId);
    if (sendSetupLink) {
      user.setSingleAttribute(ApprovalAttributes.SETUP_LINK, "true");
    }
    creation.getProvider(AccountTypeProvider.class).assign(realm, user, type);
    // it may have been closed a moment ago
    if (branch != null && !creation.getProvider(BranchProvider.class).move(realm, user, branch)) {
      throw new InvalidInputException(FieldError.unknownValue("branch"));
    }
    return user.getId();
  }

  private boolean isEmailTaken(KeycloakSession session) {
    @Nullable List<String> email = attributes.get(UserModel.EMAIL);
    return email != null
        && session
                .users()
                .getUserByEmail(
                    session.getContext().getRealm(), Objects.requireNonNull(email.get(0)))
            != null;
  }

  @Override
  public String toString() {
    return "StaffMadeAccount[" + type.id() + "]";
  }
}
