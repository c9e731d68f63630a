package io.doorstep.storage.onboarding;

import java.util.Optional;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import org.keycloak.common.util.Time;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

import io.doorstep.spi.identity.MalformedIdentityException;
import io.doorstep.spi.identity.NationalId;
import io.doorstep.spi.onboarding.NationalIdProvider;
import io.doorstep.spi.onboarding.ProfileFields;
import org.jspecify.annotations.Nullable;

/** Numbers beside the contacts in the table DOORSTEP_CONTACT, for its two unique constraints. */
final class JpaNationalIdProvider implements NationalIdProvider {

  private static final String KIND = "national-id";

  private final EntityManager entityManager;

  JpaNationalIdProvider(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public Optional<String> findOwnerId(RealmModel realm, NationalId number) {
    return entityManager
        .createNamedQuery("Contact.findOwner", String.class)
        .setParameter("realmId", realm.getId())
        .setParameter("kind", KIND)
        .setParameter("address", number.reveal())
        .getResultList()
        .stream()
        .findFirst();
  }

  @Override
  public boolean record(RealmModel realm, UserModel user) {
    Optional<String> recorded = find(realm, user);
    Optional<String> stated = stated(user).map(NationalId::reveal);
    if (recorded.equals(stated)) {
      return true;
    }
    if (recorded.isPresent()) {
      query("Contact.delete", realm, user).executeUpdate();
    }
    return stated.isEmpty() || insert(realm, user, stated.get());
  }

  private Optional<String> find(RealmModel realm, UserModel user) {
    return entityManager
        .createNamedQuery("Contact.findAddress", String.class)
        .setParameter("realmId", realm.getId())
        .setParameter("userId", user.getId())
        .setParameter("kind", KIND)
        .getResultList()
        .stream()
        .findFirst();
  }

  /** What an old system called a number, and is none, is nobody's. */
  private static Optional<NationalId> stated(UserModel user) {
    @Nullable String text = user.getFirstAttribute(ProfileFields.NATIONAL_ID);
    try {
      return Optional.ofNullable(text).map(NationalId::parse);
    } catch (MalformedIdentityException e) {
      return Optional.empty();
    }
  }

  /** As with mobile numbers, an update tells whether the row is this user's. */
  private boolean insert(RealmModel realm, UserModel user, String number) {
    String id = KeycloakModelUtils.generateId();
    query("Contact.insert", realm, user)
        .setParameter("id", id)
        .setParameter("address", number)
        .executeUpdate();
    return entityManager
            .createNamedQuery("Contact.markVerified")
            .setParameter("id", id)
            .setParameter("verifiedAt", Time.currentTimeMillis())
            .executeUpdate()
        == 1;
  }

  private Query query(String name, RealmModel realm, UserModel user) {
    return entityManager
        .createNamedQuery(name)
        .setParameter("realmId", realm.getId())
        .setParameter("userId", user.getId())
        .setParameter("kind", KIND);
  }

  @Override
  public void close() {}
}
