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

import io.doorstep.spi.identity.ContactAddress;
import io.doorstep.spi.identity.ContactKind;
import org.jspecify.annotations.Nullable;

/** Keeps {@link ContactCredentialModel}s and tells the account console what to do with them. */
public final class ContactCredentialProvider
    implements CredentialProvider<ContactCredentialModel>, CredentialInputValidator {

  private static final String DISPLAY_NAME_KEY = "-display-name";
  private static final String HELP_TEXT_KEY = "-help-text";
  private static final String ICON = "kcAuthenticatorOTPClass";

  private final KeycloakSession session;
  private final ContactKind kind;

  ContactCredentialProvider(KeycloakSession session, ContactKind kind) {
    this.session = session;
    this.kind = kind;
  }

  /** The provider of a session for contacts of a kind. */
  public static ContactCredentialProvider of(KeycloakSession session, ContactKind kind) {
    return (ContactCredentialProvider)
        session.getProvider(CredentialProvider.class, ContactCredentialModel.typeOf(kind));
  }

  /** When the user's contact was last changed for another. */
  public Optional<Instant> lastChange(UserModel user) {
    return find(user).flatMap(ContactCredentialModel::changedAt);
  }

  /**
   * Makes the credential say what has just been proven.
   *
   * @param changed whether the user gave up another address for it
   */
  public void keep(UserModel user, ContactAddress address, boolean changed) {
    Optional<ContactCredentialModel> present = find(user);
    ContactCredentialModel next =
        changed
            ? ContactCredentialModel.changed(address)
            : ContactCredentialModel.unchanged(
                address, present.flatMap(ContactCredentialModel::changedAt));
    if (present.isEmpty()) {
      user.credentialManager().createStoredCredential(next);
    } else if (changed || !address.masked().equals(present.get().getUserLabel())) {
      next.setId(present.get().getId());
      user.credentialManager().updateStoredCredential(next);
    }
  }

  private Optional<ContactCredentialModel> find(UserModel user) {
    return user.credentialManager()
        .getStoredCredentialsByTypeStream(getType())
        .findFirst()
        .map(ContactCredentialModel::from);
  }

  @Override
  public String getType() {
    return ContactCredentialModel.typeOf(kind);
  }

  @Override
  public CredentialModel createCredential(
      RealmModel realm, UserModel user, ContactCredentialModel model) {
    return user.credentialManager().createStoredCredential(model);
  }

  @Override
  public boolean deleteCredential(RealmModel realm, UserModel user, String credentialId) {
    return user.credentialManager().removeStoredCredentialById(credentialId);
  }

  @Override
  public ContactCredentialModel getCredentialFromModel(CredentialModel model) {
    return ContactCredentialModel.from(model);
  }

  /**
   * Whoever has a contact may change it, whoever has none may add one. Nobody may remove it: it is
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
        .displayName(getType() + DISPLAY_NAME_KEY)
        .helpText(getType() + HELP_TEXT_KEY)
        .iconCssClass(ICON)
        .createAction(present ? null : ContactActions.verifying(kind))
        .updateAction(present ? ContactActions.changing(kind) : null)
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
