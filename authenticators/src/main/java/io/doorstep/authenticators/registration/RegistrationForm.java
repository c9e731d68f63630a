package io.doorstep.authenticators.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

import org.keycloak.authentication.forms.RegistrationPage;
import org.keycloak.common.util.SecretGenerator;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.messages.Messages;
import org.keycloak.services.validation.Validation;
import org.keycloak.userprofile.UserProfile;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileProvider;
import org.keycloak.userprofile.ValidationException;
import org.keycloak.utils.StringUtil;

import io.doorstep.authenticators.form.ContactInput;
import io.doorstep.authenticators.form.RefusedContactException;
import io.doorstep.spi.contact.ContactProvider;
import io.doorstep.spi.identity.ContactAddress;
import io.doorstep.spi.identity.ContactKind;

/** The registration form as it was submitted. */
final class RegistrationForm {

  private static final String MOBILE = ContactProvider.PHONE_NUMBER_ATTRIBUTE;
  private static final String TERMS_ACCEPTED = "termsAccepted";

  /** Secrets, other actions' fields, and what is only written after a proof. */
  private static final Set<String> NOT_PROFILE =
      Set.of(
          RegistrationPage.FIELD_PASSWORD,
          RegistrationPage.FIELD_PASSWORD_CONFIRM,
          RegistrationPage.FIELD_RECAPTCHA_RESPONSE,
          TERMS_ACCEPTED,
          MOBILE,
          ContactProvider.PHONE_NUMBER_VERIFIED_ATTRIBUTE);

  private final KeycloakSession session;
  private final RealmModel realm;
  private final RegistrationFields fields;
  private final ContactInput contacts;
  private final MultivaluedMap<String, String> data;
  private final UserProfile profile;

  RegistrationForm(
      KeycloakSession session,
      RegistrationFields fields,
      ContactInput contacts,
      MultivaluedMap<String, String> data) {
    this.session = session;
    this.realm = session.getContext().getRealm();
    this.fields = fields;
    this.contacts = contacts;
    this.data = data;
    this.profile =
        session
            .getProvider(UserProfileProvider.class)
            .create(UserProfileContext.REGISTRATION, profileData());
  }

  private Map<String, List<String>> profileData() {
    MultivaluedMap<String, String> profileData = new MultivaluedHashMap<>(data);
    profileData.keySet().removeAll(NOT_PROFILE);
    // Keycloak's old name for the same field: no page sends it, and it would pass by our checks
    profileData.keySet().removeIf(name -> name.startsWith(Constants.USER_ATTRIBUTES_PREFIX));
    if (!fields.username()) {
      profileData.putSingle(UserModel.USERNAME, SecretGenerator.getInstance().generateSecureID());
    }
    return profileData;
  }

  /** What is wrong with it, by field. That a contact is taken is for later, see the package. */
  List<FormMessage> errors() {
    List<FormMessage> errors = new ArrayList<>();
    errors.addAll(usernameErrors());
    errors.addAll(profileErrors());
    errors.addAll(mobileErrors());
    if (fields.password()) {
      errors.addAll(password().errors());
    }
    return errors;
  }

  /** What may be shown again beside an error. */
  MultivaluedMap<String, String> withoutSecrets() {
    MultivaluedMap<String, String> shown = new MultivaluedHashMap<>(data);
    shown.remove(RegistrationPage.FIELD_PASSWORD);
    shown.remove(RegistrationPage.FIELD_PASSWORD_CONFIRM);
    return shown;
  }

  /**
   * The draft of a form without errors.
   *
   * @throws RefusedContactException never after {@link #errors} had nothing to say
   */
  RegistrationDraft toDraft() throws RefusedContactException {
    Map<String, List<String>> attributes =
        profile.getAttributes().getWritable().entrySet().stream()
            .filter(attribute -> !NOT_PROFILE.contains(attribute.getKey()))
            .filter(attribute -> attribute.getValue().stream().anyMatch(StringUtil::isNotBlank))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return new RegistrationDraft(
        attributes,
        mobile().map(ContactAddress::reveal).orElse(null),
        fields.password() ? password().encode() : null,
        "on".equals(data.getFirst(TERMS_ACCEPTED)));
  }

  /**
   * A username that looks like a contact would be taken for it at the login, and Keycloak would say
   * whether somebody has that e-mail address.
   */
  private List<FormMessage> usernameErrors() {
    String username = data.getFirst(UserModel.USERNAME);
    return fields.username() && username != null && looksLikeContact(username)
        ? List.of(new FormMessage(UserModel.USERNAME, "doorstepErrorUsernameIsContact"))
        : List.of();
  }

  private boolean looksLikeContact(String username) {
    if (username.contains("@")) {
      return true;
    }
    try {
      contacts.read(ContactKind.MOBILE, username);
      return true;
    } catch (RefusedContactException e) {
      return false;
    }
  }

  private List<FormMessage> profileErrors() {
    try {
      profile.validate();
      return List.of();
    } catch (ValidationException e) {
      return Validation.getFormErrorsFromValidation(
          e.getErrors().stream().filter(this::mayBeTold).toList());
    }
  }

  private boolean mayBeTold(ValidationException.Error error) {
    boolean emailTaken =
        Messages.EMAIL_EXISTS.equals(error.getMessage())
            || (realm.isRegistrationEmailAsUsername()
                && Messages.USERNAME_EXISTS.equals(error.getMessage()));
    return !emailTaken && !MOBILE.equals(error.getAttribute());
  }

  private List<FormMessage> mobileErrors() {
    try {
      mobile();
      return List.of();
    } catch (RefusedContactException e) {
      return List.of(new FormMessage(MOBILE, e.messageKey()));
    }
  }

  private Optional<ContactAddress> mobile() throws RefusedContactException {
    String typed = data.getFirst(MOBILE);
    return fields.mobile() && (fields.mobileRequired() || !Validation.isBlank(typed))
        ? Optional.of(contacts.read(ContactKind.MOBILE, typed))
        : Optional.empty();
  }

  private PasswordInput password() {
    String name = fields.username() ? UserModel.USERNAME : UserModel.EMAIL;
    return new PasswordInput(session, data, data.getFirst(name));
  }
}
