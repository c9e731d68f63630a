package io.doorstep.spi.contact;

import java.util.Optional;

import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.Provider;

import io.doorstep.spi.identity.ContactAddress;
import io.doorstep.spi.identity.EmailAddress;
import io.doorstep.spi.identity.PhoneNumber;

/**
 * Who has proven which address to be theirs. An address belongs to one user of a realm, and the
 * database enforces it.
 */
public interface ContactProvider extends Provider {

  /**
   * User attribute with the mobile number in E.164, as the built-in scope {@code phone} maps it.
   */
  String PHONE_NUMBER_ATTRIBUTE = "phoneNumber";

  /** User attribute, {@code true} once the number is proven. */
  String PHONE_NUMBER_VERIFIED_ATTRIBUTE = "phoneNumberVerified";

  /** The id of the user who has proven this address. */
  Optional<String> findOwnerId(RealmModel realm, ContactAddress address);

  /** The user who has proven this address. */
  Optional<UserModel> findOwner(RealmModel realm, ContactAddress address);

  Optional<PhoneNumber> verifiedMobile(RealmModel realm, UserModel user);

  Optional<EmailAddress> verifiedEmail(RealmModel realm, UserModel user);

  /**
   * Records that the user has proven the address and gives up the one of that kind they had before.
   * The user's attributes follow, and a {@link ContactConfirmedEvent} is published.
   *
   * @throws ContactTakenException if it is another user's; nothing is changed then
   */
  void confirm(RealmModel realm, UserModel user, ContactAddress address)
      throws ContactTakenException;

  /**
   * Takes over users whose attributes say that their number is verified, such as imported ones. A
   * number that two users claim stays with the one recorded first.
   *
   * @return how many numbers were newly recorded
   */
  int adoptVerifiedMobiles(RealmModel realm);

  /**
   * Sets the addresses free, in all realms, of users who are gone: Keycloak tells of each user it
   * removes, but not of those that it removes by the thousand with their user storage.
   *
   * @return how many were set free
   */
  int deleteOrphans();
}
