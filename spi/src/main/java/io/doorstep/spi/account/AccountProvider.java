package io.doorstep.spi.account;

import java.util.Set;

import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.Provider;

import io.doorstep.spi.staff.StaffScope;

/** Lists accounts, and takes them away so that they can come back. */
public interface AccountProvider extends Provider {

  /**
   * The accounts of the scope that the query asks for. Two queries, whatever the size of the page.
   */
  AccountPage list(RealmModel realm, StaffScope scope, AccountQuery query);

  /**
   * Deletes an account: there is no login from now on, and nobody lists it who does not ask for
   * deleted ones. It frees nothing: contacts, user code and username are still its own, unless the
   * realm lets others have the contacts and the username. After the realm's retention it is purged.
   * Sessions are the caller's to end.
   *
   * @param deletedBy id of who does so
   * @return false if it was deleted before
   */
  boolean delete(RealmModel realm, UserModel user, String deletedBy);

  /**
   * What a deleted account was known by and others have since.
   *
   * @return the API's names of those fields; empty if it can be restored
   */
  Set<String> takenSince(RealmModel realm, UserModel user);

  /**
   * Takes a deletion back: the account is as it was. If something of it has become another's
   * meanwhile that fails, and the transaction is lost.
   *
   * @return false if it was not deleted
   */
  boolean restore(RealmModel realm, UserModel user);

  /**
   * Takes an account that waits for an approval, to decide on it: until the transaction ends nobody
   * else can.
   *
   * @return false if it does not wait
   */
  boolean takeForApproval(RealmModel realm, UserModel user);

  boolean isDeleted(RealmModel realm, UserModel user);
}
