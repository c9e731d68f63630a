package io.doorstep.storage.profile;

import java.util.List;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ConfiguredProvider;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.validate.AbstractStringValidator;
import org.keycloak.validate.ValidationContext;
import org.keycloak.validate.ValidationError;
import org.keycloak.validate.ValidatorConfig;

import io.doorstep.spi.identity.MalformedIdentityException;
import io.doorstep.spi.identity.NationalId;
import io.doorstep.spi.onboarding.NationalIdProvider;
import org.jspecify.annotations.Nullable;

/** An Iranian national identity number that is nobody else's. */
public final class UniqueNationalIdValidator extends AbstractStringValidator
    implements ConfiguredProvider {

  private static final String ID = "doorstep-national-id-unique";

  @Override
  protected void doValidate(
      String value, String inputHint, ValidationContext context, ValidatorConfig config) {
    NationalId number;
    try {
      number = NationalId.parse(value);
    } catch (MalformedIdentityException e) {
      // for doorstep-national-id to say
      return;
    }
    KeycloakSession session = context.getSession();
    @Nullable Object user = context.getAttributes().get(UserModel.class.getName());
    boolean taken =
        session
            .getProvider(NationalIdProvider.class)
            .findOwnerId(session.getContext().getRealm(), number)
            .filter(ownerId -> !(user instanceof UserModel self && self.getId().equals(ownerId)))
            .isPresent();
    if (taken) {
      context.addError(new ValidationError(ID, inputHint, "doorstepErrorNationalIdTaken"));
    }
  }

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public String getHelpText() {
    return "National ID that no other user of the realm has";
  }

  @Override
  public List<ProviderConfigProperty> getConfigProperties() {
    return List.of();
  }
}
