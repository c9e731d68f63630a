package io.doorstep.storage.profile;

import java.util.List;

import org.keycloak.models.UserModel;
import org.keycloak.provider.ConfiguredProvider;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.userprofile.AttributeContext;
import org.keycloak.userprofile.UserProfileAttributeValidationContext;
import org.keycloak.validate.SimpleValidator;
import org.keycloak.validate.ValidationContext;
import org.keycloak.validate.ValidationError;
import org.keycloak.validate.ValidatorConfig;

import org.jspecify.annotations.Nullable;

/**
 * An e-mail address that its owner has proven and does not change or remove by writing another one
 * into the profile: the action {@code doorstep-change-email} has the new one proven first, and
 * tells the old one. Administrators write what they want.
 */
public final class ProvenEmailValidator implements SimpleValidator, ConfiguredProvider {

  private static final String ID = "doorstep-proven-email";

  @Override
  public ValidationContext validate(
      @Nullable Object input, String inputHint, ValidationContext context, ValidatorConfig config) {
    AttributeContext attribute =
        UserProfileAttributeValidationContext.from(context).getAttributeContext();
    @Nullable UserModel user = attribute.getUser();
    if (user != null
        && user.isEmailVerified()
        && !attribute.getContext().isAdminContext()
        && !isAddressOf(user, input)) {
      context.addError(new ValidationError(ID, inputHint, "doorstepErrorEmailByCode"));
    }
    return context;
  }

  private static boolean isAddressOf(UserModel user, @Nullable Object input) {
    return input instanceof List<?> values
        && values.size() == 1
        && values.get(0) instanceof String address
        && address.equalsIgnoreCase(user.getEmail());
  }

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public String getHelpText() {
    return "E-mail address that its owner changes by a one-time code only, once it is proven";
  }

  @Override
  public List<ProviderConfigProperty> getConfigProperties() {
    return List.of();
  }
}
