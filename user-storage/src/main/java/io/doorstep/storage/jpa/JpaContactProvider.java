package io.doorstep.storage.jpa;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

import io.doorstep.spi.contact.ContactConfirmedEvent;
import io.doorstep.spi.contact.ContactProvider;
import io.doorstep.spi.contact.ContactTakenException;
import io.doorstep.spi.identity.ContactAddress;
import io.doorstep.spi.identity.ContactKind;
import io.doorstep.spi.identity.EmailAddress;
import io.doorstep.spi.identity.MalformedIdentityException;
import io.doorstep.spi.identity.PhoneNumber;
import io.doorstep.spi.onboarding.ProfileFields;
import org.jspecify.annotations.Nullable;

/**
 * Mobiles in the table DOORSTEP_CONTACT, whose unique constraints give a number to one user. E-mail
 * addresses stay where Keycloak keeps and guards them.
 */
final class JpaContactProvider implements ContactProvider {

  private static final int PAGE = 1_000;

  private final KeycloakSession session;
  private final EntityManager entityManager;

  JpaContactProvider(KeycloakSession session, EntityManager entityManager) {
    this.session = session;
    this.entityManager = entityManager;
  }

  @Override
  public Optional<String> findOwnerId(RealmModel realm, ContactAddress address) {
    return switch (address.kind()) {
      case MOBILE -> findMobileOwnerId(realm, address.reveal());
      case EMAIL -> findEmailOwner(realm, address.reveal()).map(UserModel::getId);
    };
  }

  @Override
  public Optional<UserModel> findOwner(RealmModel realm, ContactAddress address) {
    return switch (address.kind()) {
      case MOBILE ->
          findMobileOwnerId(realm, address.reveal())
              .map(userId -> session.users().getUserById(realm, userId));
      case EMAIL -> findEmailOwner(realm, address.reveal());
    };
  }

  private Optional<String> findMobileOwnerId(RealmModel realm, String e164) {
    return entityManager
        .createNamedQuery("Contact.findOwner", String.class)
        .setParameter("realmId", realm.getId())
        .setParameter("kind", ContactKind.MOBILE.key())
        .setParameter("address", e164)
        .getResultList()
        .stream()
        .findFirst();
  }

  /** Where a realm allows duplicate e-mails no address can prove who somebody is. */
  private Optional<UserModel> findEmailOwner(RealmModel realm, String address) {
    return realm.isDuplicateEmailsAllowed()
        ? Optional.empty()
        : Optional.ofNullable(session.users().getUserByEmail(realm, address))
            .filter(UserModel::isEmailVerified);
  }

  @Override
  public Optional<PhoneNumber> verifiedMobile(RealmModel realm, UserModel user) {
    return entityManager
        .createNamedQuery("Contact.findAddress", String.class)
        .setParameter("realmId", realm.getId())
        .setParameter("userId", user.getId())
        .setParameter("kind", ContactKind.MOBILE.key())
        .getResultList()
        .stream()
        .findFirst()
        .map(PhoneNumber::ofE164);
  }

  @Override
  public Optional<EmailAddress> verifiedEmail(RealmModel realm, UserModel user) {
    return user.isEmailVerified() && !realm.isDuplicateEmailsAllowed()
        ? Optional.ofNullable(user.getEmail()).map(EmailAddress::parse)
        : Optional.empty();
  }

  @Override
  public void confirm(RealmModel realm, UserModel user, ContactAddress address)
      throws ContactTakenException {
    Optional<? extends ContactAddress> previous =
        switch (address.kind()) {
          case MOBILE -> confirmMobile(realm, user, address.reveal());
          case EMAIL -> confirmEmail(realm, user, address.reveal());
        };
    publish(new ContactConfirmedEvent(session, realm, user, address, previous.orElse(null)));
  }

  private void publish(ContactConfirmedEvent confirmed) {
    session.getKeycloakSessionFactory().publish(confirmed);
  }

  private Optional<PhoneNumber> confirmMobile(RealmModel realm, UserModel user, String e164)
      throws ContactTakenException {
    Optional<PhoneNumber> previous = verifiedMobile(realm, user);
    Optional<String> ownerId = findMobileOwnerId(realm, e164);
    if (ownerId.isPresent() && !ownerId.get().equals(user.getId())) {
      throw new ContactTakenException(ContactKind.MOBILE);
    }
    if (ownerId.isEmpty()) {
      replaceMobile(realm, user, e164, previous);
    }
    user.setSingleAttribute(PHONE_NUMBER_ATTRIBUTE, e164);
    user.setSingleAttribute(PHONE_NUMBER_VERIFIED_ATTRIBUTE, "true");
    return previous;
  }

  private void replaceMobile(
      RealmModel realm, UserModel user, String e164, Optional<PhoneNumber> previous)
      throws ContactTakenException {
    if (previous.isPresent()) {
      // deleting nothing locks the gap on MariaDB and MySQL, and two who do so wait for each other
      mobileQuery("Contact.delete", realm, user).executeUpdate();
    }
    if (!insertMobile(realm, user, e164)) {
      // the row just deleted is still this transaction's, so it can be put back
      previous.ifPresent(number -> insertMobile(realm, user, number.reveal()));
      throw new ContactTakenException(ContactKind.MOBILE);
    }
  }

  private Optional<EmailAddress> confirmEmail(RealmModel realm, UserModel user, String address)
      throws ContactTakenException {
    Optional<EmailAddress> previous = verifiedEmail(realm, user);
    boolean usernameToo =
        realm.isRegistrationEmailAsUsername()
            && user.getUsername().equalsIgnoreCase(user.getEmail());
    if (isAnothers(user, session.users().getUserByEmail(realm, address))
        || (usernameToo && isAnothers(user, session.users().getUserByUsername(realm, address)))) {
      throw new ContactTakenException(ContactKind.EMAIL);
    }
    if (usernameToo) {
      // or the old address would go on signing in, and be taken for whoever has it next
      user.setUsername(address);
    }
    user.setEmail(address);
    user.setEmailVerified(true);
    user.removeAttribute(ProfileFields.UNPROVEN_EMAIL_ATTRIBUTE);
    return previous;
  }

  private static boolean isAnothers(UserModel user, @Nullable UserModel owner) {
    return owner != null && !owner.getId().equals(user.getId());
  }

  /**
   * Inserts a row unless the number has one. Whether it did is asked by a second statement: MySQL
   * and MariaDB tell of one row whether they inserted it or met it.
   */
  private boolean insertMobile(RealmModel realm, UserModel user, String e164) {
    String id = KeycloakModelUtils.generateId();
    mobileQuery("Contact.insert", realm, user)
        .setParameter("id", id)
        .setParameter("address", e164)
        .executeUpdate();
    return entityManager
            .createNamedQuery("Contact.markVerified")
            .setParameter("id", id)
            .setParameter("verifiedAt", Time.currentTimeMillis())
            .executeUpdate()
        == 1;
  }

  private Query mobileQuery(String query, RealmModel realm, UserModel user) {
    return entityManager
        .createNamedQuery(query)
        .setParameter("realmId", realm.getId())
        .setParameter("userId", user.getId())
        .setParameter("kind", ContactKind.MOBILE.key());
  }

  /** Whose number has been adopted costs nothing but its row in a query. */
  @Override
  public int adoptVerifiedMobiles(RealmModel realm) {
    int adopted = 0;
    List<String> page = claiming(realm, "");
    while (!page.isEmpty()) {
      for (String userId : page) {
        adopted += adopt(realm, session.users().getUserById(realm, userId)) ? 1 : 0;
      }
      page = claiming(realm, page.get(page.size() - 1));
    }
    return adopted
        + FederatedUsers.among(
                () ->
                    session
                        .users()
                        .searchForUserByUserAttributeStream(
                            realm, PHONE_NUMBER_VERIFIED_ATTRIBUTE, "true"),
                realm)
            .mapToInt(user -> adopt(realm, user) ? 1 : 0)
            .sum();
  }

  /** Ids of some who claim a number and have none here, in order. */
  private List<String> claiming(RealmModel realm, String after) {
    return entityManager
        .createNamedQuery("Contact.claiming", String.class)
        .setParameter("realmId", realm.getId())
        .setParameter("kind", ContactKind.MOBILE.key())
        .setParameter("number", PHONE_NUMBER_ATTRIBUTE)
        .setParameter("verified", PHONE_NUMBER_VERIFIED_ATTRIBUTE)
        .setParameter("after", after)
        .setMaxResults(PAGE)
        .getResultList();
  }

  private boolean adopt(RealmModel realm, @Nullable UserModel user) {
    @Nullable String claimed = user == null ? null : user.getFirstAttribute(PHONE_NUMBER_ATTRIBUTE);
    if (user == null || claimed == null) {
      return false;
    }
    try {
      PhoneNumber number = PhoneNumber.ofE164(claimed);
      boolean adopted = insertMobile(realm, user, number.reveal());
      if (adopted) {
        publish(new ContactConfirmedEvent(session, realm, user, number, null));
      }
      return adopted;
    } catch (MalformedIdentityException e) {
      // an old system's idea of a number; the user proves a real one at the next login
      return false;
    }
  }

  @Override
  public int deleteOrphans() {
    return entityManager.createNamedQuery("Contact.deleteOrphans").executeUpdate();
  }

  @Override
  public void close() {}
}
