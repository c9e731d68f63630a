package io.doorstep.spi.batch;

import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Who handed a batch in, and in whose name it is imported.
 *
 * @param realmId whose user it is: admins may be of another realm
 */
public record BatchOwner(String realmId, String userId) {

  /** The owner that a caller is. */
  public static BatchOwner of(RealmModel realm, UserModel user) {
    return new BatchOwner(realm.getId(), user.getId());
  }
}
