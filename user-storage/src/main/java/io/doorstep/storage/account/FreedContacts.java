package io.doorstep.storage.account;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

import io.doorstep.spi.contact.ContactProvider;
import io.doorstep.spi.contact.ContactTakenException;
import io.doorstep.spi.identity.ContactKind;
import io.doorstep.spi.identity.NationalId;
import io.doorstep.spi.identity.PhoneNumber;
import io.doorstep.spi.onboarding.NationalIdProvider;
import io.doorstep.spi.onboarding.ProfileFields;
import io.doorstep.storage.jpa.entity.FreedContactEntity;
import org.jspecify.annotations.Nullable;

/** What an account is known by, put aside while it is deleted so that others can have it. */
final class FreedContacts {

  private final KeycloakSession session;
  private final RealmModel realm;
  private final EntityManager entityManager;
  private final ContactProvider contacts;

  FreedContacts(KeycloakSession session, RealmModel realm) {
    this.session = session;
    this.realm = realm;
    this.entityManager = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    this.contacts = session.getProvider(ContactProvider.class);
  }

  /** The username is the user's id until it comes back: an account is never without one. */
  void putAside(UserModel user) {
    contacts.verifiedMobile(realm, user).ifPresent(number -> putAsideMobile(user, number));
    @Nullable String nationalId = user.getFirstAttribute(ProfileFields.NATIONAL_ID);
    if (nationalId != null) {
      keep(user, ProfileFields.NATIONAL_ID, nationalId, true);
      user.removeAttribute(ProfileFields.NATIONAL_ID);
    }
    if (user.getEmail() != null) {
      keep(user, ProfileFields.EMAIL, user.getEmail(), user.isEmailVerified());
      user.setEmail(null);
      user.setEmailVerified(false);
    }
    keep(user, ProfileFields.USERNAME, user.getUsername(), true);
    user.setUsername(user.getId());
  }

  private void putAsideMobile(UserModel user, PhoneNumber number) {
    keep(user, ProfileFields.MOBILE_NUMBER, number.reveal(), true);
    query("Contact.delete", user).setParameter("kind", ContactKind.MOBILE.key()).executeUpdate();
    user.removeAttribute(ContactProvider.PHONE_NUMBER_ATTRIBUTE);
    user.removeAttribute(ContactProvider.PHONE_NUMBER_VERIFIED_ATTRIBUTE);
  }

  private void keep(UserModel user, String field, String address, boolean verified) {
    entityManager.persist(
        new FreedContactEntity(realm.getId(), user.getId(), field, address, verified));
  }

  /** The API's names of what others have since. */
  Set<String> taken(UserModel user) {
    return rows(user).stream()
        .filter(row -> owner(row).filter(owner -> !owner.equals(user.getId())).isPresent())
        .map(FreedContactEntity::getField)
        .collect(Collectors.toSet());
  }

  private Optional<String> owner(FreedContactEntity row) {
    String address = row.getAddress();
    return switch (row.getField()) {
      case ProfileFields.MOBILE_NUMBER -> contacts.findOwnerId(realm, PhoneNumber.ofE164(address));
      case ProfileFields.NATIONAL_ID ->
          session
              .getProvider(NationalIdProvider.class)
              .findOwnerId(realm, NationalId.parse(address));
      case ProfileFields.EMAIL ->
          realm.isDuplicateEmailsAllowed()
              ? Optional.empty()
              : id(session.users().getUserByEmail(realm, address));
      default -> id(session.users().getUserByUsername(realm, address));
    };
  }

  private static Optional<String> id(@Nullable UserModel user) {
    return Optional.ofNullable(user).map(UserModel::getId);
  }

  /**
   * Gives all of it back.
   *
   * @throws ModelDuplicateException if the mobile number has become another's; the database tells
   *     of the others at the next flush
   */
  void giveBack(UserModel user) {
    rows(user).forEach(row -> giveBack(user, row));
    query("FreedContact.deleteByUser", user).executeUpdate();
  }

  private void giveBack(UserModel user, FreedContactEntity row) {
    switch (row.getField()) {
      case ProfileFields.MOBILE_NUMBER -> confirm(user, PhoneNumber.ofE164(row.getAddress()));
      case ProfileFields.EMAIL -> {
        user.setEmail(row.getAddress());
        user.setEmailVerified(row.isVerified());
      }
      case ProfileFields.USERNAME -> user.setUsername(row.getAddress());
      default -> user.setSingleAttribute(row.getField(), row.getAddress());
    }
  }

  private void confirm(UserModel user, PhoneNumber number) {
    try {
      contacts.confirm(realm, user, number);
    } catch (ContactTakenException e) {
      throw new ModelDuplicateException("The mobile number is another user's", e);
    }
  }

  private List<FreedContactEntity> rows(UserModel user) {
    return entityManager
        .createNamedQuery("FreedContact.find", FreedContactEntity.class)
        .setParameter("realmId", realm.getId())
        .setParameter("userId", user.getId())
        .getResultList();
  }

  private Query query(String name, UserModel user) {
    return entityManager
        .createNamedQuery(name)
        .setParameter("realmId", realm.getId())
        .setParameter("userId", user.getId());
  }
}
