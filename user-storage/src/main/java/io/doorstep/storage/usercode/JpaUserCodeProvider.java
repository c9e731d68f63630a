package io.doorstep.storage.usercode;

import java.util.Optional;

import jakarta.persistence.EntityManager;

import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

import io.doorstep.spi.identity.UserCode;
import io.doorstep.spi.usercode.UserCodeProvider;

/** Codes in the table DOORSTEP_USER_CODE, mirrored in a user attribute. */
final class JpaUserCodeProvider implements UserCodeProvider {

  private final KeycloakSession session;
  private final EntityManager entityManager;

  JpaUserCodeProvider(KeycloakSession session, EntityManager entityManager) {
    this.session = session;
    this.entityManager = entityManager;
  }

  @Override
  public UserCode assign(RealmModel realm, UserModel user) {
    UserCode code = find(realm, user).orElseGet(() -> insert(realm, user));
    user.setSingleAttribute(USER_CODE_ATTRIBUTE, code.reveal());
    return code;
  }

  /** Where two do this at once for one user, the first row is the one that counts. */
  private UserCode insert(RealmModel realm, UserModel user) {
    entityManager
        .createNamedQuery("UserCode.insert")
        .setParameter("id", KeycloakModelUtils.generateId())
        .setParameter("realmId", realm.getId())
        .setParameter("userId", user.getId())
        .setParameter("code", new UserCodeSequence(session).next(realm.getId()).reveal())
        .setParameter("now", Time.currentTimeMillis())
        .executeUpdate();
    return find(realm, user).orElseThrow();
  }

  @Override
  public Optional<UserCode> find(RealmModel realm, UserModel user) {
    return entityManager
        .createNamedQuery("UserCode.find", String.class)
        .setParameter("realmId", realm.getId())
        .setParameter("userId", user.getId())
        .getResultList()
        .stream()
        .findFirst()
        .map(UserCode::parse);
  }

  @Override
  public Optional<UserModel> findOwner(RealmModel realm, UserCode code) {
    return entityManager
        .createNamedQuery("UserCode.findOwner", String.class)
        .setParameter("realmId", realm.getId())
        .setParameter("code", code.reveal())
        .getResultList()
        .stream()
        .findFirst()
        .map(userId -> session.users().getUserById(realm, userId));
  }

  @Override
  public void close() {}
}
