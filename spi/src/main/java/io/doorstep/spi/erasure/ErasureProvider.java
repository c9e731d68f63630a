package io.doorstep.spi.erasure;

import java.util.Optional;

import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.Provider;

/** Erases users who want to be: the account, what is kept about it, and the keys to that. */
public interface ErasureProvider extends Provider {

  /** Records the wish, unless there is one already, whose time then stays. */
  Erasure request(RealmModel realm, UserModel user);

  Optional<Erasure> find(RealmModel realm, UserModel user);

  /**
   * Takes the wish back.
   *
   * @return false if there was none
   */
  boolean cancel(RealmModel realm, UserModel user);
}
