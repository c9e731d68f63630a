package io.doorstep.authenticators.registration;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.keycloak.forms.login.freemarker.model.AbstractUserProfileBean;
import org.keycloak.forms.login.freemarker.model.AbstractUserProfileBean.Attribute;
import org.keycloak.forms.login.freemarker.model.AbstractUserProfileBean.AttributeGroup;
import org.keycloak.forms.login.freemarker.model.RegisterBean;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.userprofile.AttributeMetadata;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileProvider;

import io.doorstep.spi.contact.ContactProvider;

/**
 * Fits the fields of Keycloak's registration page, which are those that users may edit, to what is
 * asked for: the mobile number is, although it is not to be edited later; a username that is
 * generated is not.
 */
final class RegistrationPageFields {

  /** Keycloak's order of the page's fields. */
  private static final Comparator<Attribute> PAGE_ORDER =
      Comparator.comparing(
              Attribute::getGroup, Comparator.nullsFirst(Comparator.<AttributeGroup>naturalOrder()))
          .thenComparing(Comparator.naturalOrder());

  private final KeycloakSession session;
  private final RegistrationFields fields;

  RegistrationPageFields(KeycloakSession session, RegistrationFields fields) {
    this.session = session;
    this.fields = fields;
  }

  /** Takes and returns the page's template model. */
  Map<String, Object> fit(Map<String, Object> model) {
    if (model.get("profile") instanceof RegisterBean page) {
      List<Attribute> attributes = page.getAttributes();
      if (!fields.username()) {
        attributes.removeIf(attribute -> attribute.getName().equals(UserModel.USERNAME));
      }
      if (fields.mobile()) {
        attributes.removeIf(
            attribute -> attribute.getName().equals(ContactProvider.PHONE_NUMBER_ATTRIBUTE));
        attributes.add(new MobileField(page, mobileMetadata()));
        attributes.sort(PAGE_ORDER);
      }
    }
    return model;
  }

  private AttributeMetadata mobileMetadata() {
    return session
        .getProvider(UserProfileProvider.class)
        .create(UserProfileContext.REGISTRATION, Map.of())
        .getAttributes()
        .getMetadata(ContactProvider.PHONE_NUMBER_ATTRIBUTE);
  }

  private static final class MobileField extends Attribute {

    MobileField(AbstractUserProfileBean page, AttributeMetadata metadata) {
      page.super(metadata);
    }

    @Override
    public boolean isReadOnly() {
      return false;
    }

    @Override
    public String getAutocomplete() {
      return "tel";
    }
  }
}
