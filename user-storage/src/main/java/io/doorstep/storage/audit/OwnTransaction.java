package io.doorstep.storage.audit;

import java.util.function.Function;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

import org.jspecify.annotations.Nullable;

/** Work for a realm that sees, and does, only what is committed. */
final class OwnTransaction {

  private OwnTransaction() {}

  /** The realm is at hand in it, unless it is not there yet for others. */
  static <T> T call(
      KeycloakSessionFactory factory, String realmId, Function<KeycloakSession, T> work) {
    return KeycloakModelUtils.runJobInTransactionWithResult(
        factory,
        nested -> {
          @Nullable RealmModel realm = nested.realms().getRealm(realmId);
          if (realm != null) {
            nested.getContext().setRealm(realm);
          }
          return work.apply(nested);
        });
  }
}
