package io.doorstep.it.record;

import java.util.List;

import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.RoleRepresentation;

import io.doorstep.it.kyc.KycRealm;
import io.doorstep.it.kyc.Member;

/** People with rights of Keycloak's own. */
final class Staff {

  private Staff() {}

  /**
   * Somebody of the realm, signed in.
   *
   * @param role of the client {@code realm-management}
   */
  static Member with(KycRealm realm, String role) {
    return with(realm, realm.member(), role);
  }

  /** The same person with one more right, signed in again. */
  static Member with(KycRealm realm, Member member, String role) {
    RealmResource resource = realm.realm().resource();
    String client = resource.clients().findByClientId("realm-management").get(0).getId();
    RoleRepresentation right = resource.clients().get(client).roles().get(role).toRepresentation();
    resource.users().get(member.person().id()).roles().clientLevel(client).add(List.of(right));
    return realm.signIn(member.person());
  }
}
