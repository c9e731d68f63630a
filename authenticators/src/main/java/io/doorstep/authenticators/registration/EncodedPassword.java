package io.doorstep.authenticators.registration;

import org.keycloak.credential.CredentialModel;
import org.keycloak.credential.CredentialProvider;
import org.keycloak.credential.PasswordCredentialProvider;
import org.keycloak.credential.PasswordCredentialProviderFactory;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * A password as Keycloak stores it, hashed as the realm's policy says: the only form in which one
 * waits for its user.
 *
 * @param credentialData how it was hashed, in Keycloak's JSON
 * @param secretData the hash and its salt, in Keycloak's JSON
 */
record EncodedPassword(String credentialData, String secretData) {

  static EncodedPassword of(KeycloakSession session, RealmModel realm, String password) {
    PasswordPolicy policy = realm.getPasswordPolicy();
    PasswordCredentialModel model =
        hashProvider(session, policy).encodedCredential(password, policy.getHashIterations());
    return new EncodedPassword(model.getCredentialData(), model.getSecretData());
  }

  private static PasswordHashProvider hashProvider(KeycloakSession session, PasswordPolicy policy) {
    return policy.getHashAlgorithm() == null
        ? session.getProvider(PasswordHashProvider.class)
        : session.getProvider(PasswordHashProvider.class, policy.getHashAlgorithm());
  }

  /** Makes it the password of a new user. */
  void storeFor(KeycloakSession session, RealmModel realm, UserModel user) {
    CredentialModel model = new CredentialModel();
    model.setType(PasswordCredentialModel.TYPE);
    model.setCredentialData(credentialData);
    model.setSecretData(secretData);
    PasswordCredentialProvider passwords =
        (PasswordCredentialProvider)
            session.getProvider(
                CredentialProvider.class, PasswordCredentialProviderFactory.PROVIDER_ID);
    passwords.createCredential(
        realm, user, PasswordCredentialModel.createFromCredentialModel(model));
  }

  @Override
  public String toString() {
    return "EncodedPassword[]";
  }
}
