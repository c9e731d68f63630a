package io.doorstep.storage.jpa;

import java.util.function.Supplier;
import java.util.stream.Stream;

import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.storage.StorageId;
import org.keycloak.storage.UserStorageProvider;

/** Users whom a query of Keycloak's own tables does not find whole. */
public final class FederatedUsers {

  private FederatedUsers() {}

  /**
   * Those of other storages.
   *
   * @param users of the realm, who are not looked at where there is no other storage
   */
  public static Stream<UserModel> among(Supplier<Stream<UserModel>> users, RealmModel realm) {
    boolean isFederated =
        realm
            .getComponentsStream(realm.getId(), UserStorageProvider.class.getName())
            .findAny()
            .isPresent();
    return isFederated ? users.get().filter(FederatedUsers::isElsewhere) : Stream.empty();
  }

  private static boolean isElsewhere(UserModel user) {
    return user.getFederationLink() != null || !StorageId.isLocalStorage(user.getId());
  }
}
