package io.doorstep.storage.branch;

import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

import org.jspecify.annotations.Nullable;

/** Does what Keycloak does in the realm of the session's context only. */
final class InRealm {

  private InRealm() {}

  static void run(KeycloakSession session, RealmModel realm, Runnable work) {
    KeycloakContext context = session.getContext();
    @Nullable RealmModel before = context.getRealm();
    context.setRealm(realm);
    try {
      work.run();
    } finally {
      context.setRealm(before);
    }
  }
}
