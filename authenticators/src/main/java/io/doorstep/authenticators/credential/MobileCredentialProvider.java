package io.doorstep.authenticators.credential;

import java.time.Instant;
import java.util.Optional;

import org.keycloak.credential.CredentialInput;
import org.keycloak.credential.CredentialInputValidator;
import org.keycloak.credential.CredentialModel;
import org.keycloak.credential.CredentialProvider;
import org.keycloak.credential.CredentialTypeMetadata;
import org.keycloak.credential.CredentialTypeMetadataContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

import io.doorstep.spi.identity.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** Keeps {@link MobileCredentialModel}s and tells the account console what to do with them. */
public final class MobileCredentialProvider
    implements CredentialProvider<MobileCredentialModel>, CredentialInputValidator {

  private static final String DISPLAY_NAME_KEY = "doorstep-mobile-display-name";
  private static final String HELP_TEXT_KEY = "doorstep-mobile-help-text";
  private static final String ICON = "kcAuthenticatorOTPClass";

  private final KeycloakSession session;

  MobileCredentialProvider(KeycloakSession session) {
    this.session = session;
  }

  /** When the user's number was last changed for another. */
  public Optional<Instant> lastChange(UserModel user) {
    return find(user).flatMap(MobileCredentialModel::changedAt);
  }

  /**
   * Makes the credential say what has just been proven.
   *
   * @param changed whether the user gave up another number for it
   */
  public void keep(UserModel user, PhoneNumber number, boolean changed) {
    Optional<MobileCredentialModel> present = find(user);
    MobileCredentialModel next =
        changed ? MobileCredentialModel.changed(number) : MobileCredentialModel.first(number);
    if (present.isEmpty()) {
      user.credentialManager().createStoredCredential(next);
    } else if (changed) {
      next.setId(present.get().getId());
      user.credentialManager().updateStoredCredential(next);
    }
  }

  private Optional<MobileCredentialModel> find(UserModel user) {
    return user.credentialManager()
        .getStoredCredentialsByTypeStream(getType())
        .findFirst()
        .map(MobileCredentialModel::from);
  }

  @Override
  public String getType() {
    return MobileCredentialModel.TYPE;
  }

  @Override
  public CredentialModel createCredential(
      RealmModel realm, UserModel user, MobileCredentialModel model) {
    return user.credentialManager().createStoredCredential(model);
  }

  @Override
  public boolean deleteCredential(RealmModel realm, UserModel user, String credentialId) {
    return user.credentialManager().removeStoredCredentialById(credentialId);
  }

  @Override
  public MobileCredentialModel getCredentialFromModel(CredentialModel model) {
    return MobileCredentialModel.from(model);
  }

  /**
   * Whoever has a number may change it, whoever has none may add one. Nobody may remove it: it is
   * what the account is found by, and a number that is nobody's could be taken by the next who gets
   * it from the operator.
   */
  @Override
  public CredentialTypeMetadata getCredentialTypeMetadata(CredentialTypeMetadataContext context) {
    UserModel user = context.getUser();
    boolean present = user != null && find(user).isPresent();
    return CredentialTypeMetadata.builder()
        .type(getType())
        .category(CredentialTypeMetadata.Category.BASIC_AUTHENTICATION)
        .displayName(DISPLAY_NAME_KEY)
        .helpText(HELP_TEXT_KEY)
        .iconCssClass(ICON)
        .createAction(present ? null : MobileActions.VERIFY)
        .updateAction(present ? MobileActions.CHANGE : null)
        .removeable(false)
        .build(session);
  }

  @Override
  public boolean supportsCredentialType(CredentialModel credential) {
    return supportsCredentialType(credential.getType());
  }

  @Override
  public boolean supportsCredentialType(String credentialType) {
    return getType().equals(credentialType);
  }

  @Override
  public boolean isConfiguredFor(RealmModel realm, UserModel user, String credentialType) {
    return supportsCredentialType(credentialType) && find(user).isPresent();
  }

  /** Never: a code is verified by the engine, and nothing stored here could verify one. */
  @Override
  public boolean isValid(RealmModel realm, UserModel user, @Nullable CredentialInput input) {
    return false;
  }

  @Override
  public void close() {}
}
