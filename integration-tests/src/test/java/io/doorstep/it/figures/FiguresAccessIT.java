package io.doorstep.it.figures;

import java.util.List;

import org.keycloak.admin.client.resource.ComponentsResource;
import org.keycloak.admin.client.resource.RolesResource;
import org.keycloak.representations.idm.ComponentRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;

import io.doorstep.it.api.AppRealm;
import io.doorstep.it.kyc.KycRealm;
import io.doorstep.it.kyc.Member;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@WithKeycloak
class FiguresAccessIT {
  private static final String ACCOUNT_TYPE = "io.doorstep.spi.onboarding.AccountTypeProvider";

  private final KeycloakServer server;

  FiguresAccessIT(KeycloakServer server) {
    this.server = server;
  }

  @Test
  @DisplayName("figures are for who may view the realm, and for who manages its users")
  void areForWhoSeesAll() {
    try (KycRealm kyc = KycRealm.in(server)) {
      AppRealm realm = kyc.realm();
      Member viewer = kyc.member();
      String management =
          realm.resource().clients().findByClientId("realm-management").get(0).getId();
      RolesResource roles = realm.resource().clients().get(management).roles();
      realm
          .resource()
          .users()
          .get(viewer.person().id())
          .roles()
          .clientLevel(management)
          .add(List.of(roles.get("view-realm").toRepresentation()));
      Member admin = kyc.member();
      kyc.makeAdmin(admin.person().id());

      assertThat(status(kyc.signIn(viewer.person()))).isEqualTo(200);
      assertThat(status(kyc.signIn(admin.person()))).isEqualTo(200);
      assertThat(status(kyc.member())).isEqualTo(403);
      assertThat(status(kyc.reviewer())).isEqualTo(403);
      String path = "/admin/realms/" + realm.realm().name() + "/onboarding/dashboard";
      assertThat(realm.api().call("GET", path, null, null).status()).isEqualTo(401);
      assertThat(realm.api().call("GET", path, realm.trusted(), null).status()).isEqualTo(403);
    }
  }

  @Test
  @DisplayName("figures are for staff who manage accounts of each type, wherever they are")
  void areForStaffOfEverybody() {
    try (KycRealm kyc = KycRealm.in(server, "b2b")) {
      Member everybodys = staff(kyc, "admin");
      Member branchs = staff(kyc, "b2b_admin");

      assertThat(status(everybodys)).isEqualTo(200);
      assertThat(status(branchs)).isEqualTo(403);
      leaveToBranches(kyc.realm(), "b2b_user");
      assertThat(status(everybodys)).isEqualTo(403);
    }
  }

  private static int status(Member member) {
    return member.review("dashboard").status();
  }

  private static Member staff(KycRealm kyc, String role) {
    Member member = kyc.member();
    RoleRepresentation realmRole = kyc.realm().resource().roles().get(role).toRepresentation();
    var roles = kyc.realm().resource().users().get(member.person().id()).roles();
    roles.realmLevel().add(List.of(realmRole));
    return kyc.signIn(member.person());
  }

  private static void leaveToBranches(AppRealm realm, String accountType) {
    ComponentsResource components = realm.resource().components();
    ComponentRepresentation type = components.query(null, ACCOUNT_TYPE, accountType).get(0);
    // Keycloak keeps what an update leaves out
    type.getConfig().put("managedEverywhereBy", List.of());
    components.component(type.getId()).update(type);
  }
}
