package io.doorstep.authenticators.requiredaction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.ws.rs.core.MultivaluedMap;

import org.keycloak.forms.login.freemarker.model.AbstractUserProfileBean;
import org.keycloak.forms.login.freemarker.model.AbstractUserProfileBean.Attribute;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.validation.Validation;
import org.keycloak.userprofile.AttributeMetadata;
import org.keycloak.userprofile.Attributes;
import org.keycloak.userprofile.UserProfile;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileProvider;
import org.keycloak.userprofile.ValidationException;
import org.keycloak.utils.StringUtil;

import io.doorstep.spi.onboarding.AccountType;
import io.doorstep.spi.onboarding.ProfileFields;

/** Keycloak's profile page with the fields that an account type requires, and no others. */
final class RequiredFieldsForm {

  private final KeycloakSession session;
  private final UserModel user;
  private final Set<String> required;
  private final Set<String> shown;

  RequiredFieldsForm(KeycloakSession session, UserModel user, AccountType type) {
    this.session = session;
    this.user = user;
    this.required = new LinkedHashSet<>();
    type.requiredFields().forEach(field -> required.add(ProfileFields.attributeOf(field)));
    this.shown = new LinkedHashSet<>(required);
    if (type.requiredFields().contains(ProfileFields.FULL_NAME)) {
      shown.add(UserModel.LAST_NAME);
    }
    shown.retainAll(attributes().getWritable().keySet());
  }

  /** Takes and returns the page's template model. */
  Map<String, Object> fit(Map<String, Object> model) {
    if (model.get("profile") instanceof AbstractUserProfileBean page) {
      Attributes attributes = attributes();
      page.getAttributes().removeIf(attribute -> !shown.contains(attribute.getName()));
      page.getAttributes()
          .replaceAll(
              attribute ->
                  required.contains(attribute.getName())
                      ? new RequiredField(page, attributes.getMetadata(attribute.getName()))
                      : attribute);
    }
    return model;
  }

  /**
   * Writes what was filled in, all of it or nothing.
   *
   * @return what is wrong
   */
  List<FormMessage> write(MultivaluedMap<String, String> formData) {
    Map<String, List<String>> values = new HashMap<>(attributes().toMap());
    for (String name : shown) {
      values.put(name, formData.getOrDefault(name, List.of()));
    }
    UserProfile profile = profile(values);
    List<FormMessage> errors = new ArrayList<>();
    try {
      profile.validate();
    } catch (ValidationException e) {
      errors.addAll(Validation.getFormErrorsFromValidation(e.getErrors()));
    }
    for (String name : shown) {
      boolean missing =
          required.contains(name)
              && formData.getOrDefault(name, List.of()).stream().allMatch(StringUtil::isBlank);
      if (missing && errors.stream().noneMatch(error -> name.equals(error.getField()))) {
        errors.add(new FormMessage(name, "doorstepErrorFieldMissing"));
      }
    }
    if (errors.isEmpty()) {
      profile.update(false);
    }
    return errors;
  }

  private Attributes attributes() {
    return session
        .getProvider(UserProfileProvider.class)
        .create(UserProfileContext.UPDATE_PROFILE, user)
        .getAttributes();
  }

  private UserProfile profile(Map<String, List<String>> values) {
    return session
        .getProvider(UserProfileProvider.class)
        .create(UserProfileContext.UPDATE_PROFILE, values, user);
  }

  private static final class RequiredField extends Attribute {

    RequiredField(AbstractUserProfileBean page, AttributeMetadata metadata) {
      page.super(metadata);
    }

    @Override
    public boolean isRequired() {
      return true;
    }
  }
}
