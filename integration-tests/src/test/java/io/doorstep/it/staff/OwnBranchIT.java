package io.doorstep.it.staff;

import java.util.List;
import java.util.Map;

import io.doorstep.it.api.Answer;
import io.doorstep.it.server.Contacts;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.WithKeycloak;
import io.doorstep.it.staff.StaffRealm.Somebody;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

@WithKeycloak
@Tag("B2B-1")
@TestInstance(Lifecycle.PER_CLASS)
class OwnBranchIT {
  private final StaffRealm realm;

  OwnBranchIT(KeycloakServer server) {
    this.realm = StaffRealm.copyOf(server, "b2b");
  }

  @AfterAll
  void close() {
    realm.close();
  }

  @Test
  @DisplayName("a B2B admin has a branch of their own, whose users no other B2B admin sees")
  void ownUsersOnly() {
    Somebody first = realm.somebody("b2b_admin");
    Somebody second = realm.somebody("b2b_admin");
    String code = realm.user(first).toRepresentation().firstAttribute("user_code");
    Somebody user = realm.somebody("b2b_user");
    realm.move(user, code);
    String mine = realm.token(first);
    String others = realm.token(second);
    String path = "users/" + user.id();

    assertThat(realm.groups(first.id())).contains("/branches/" + code + "/staff", "/b2b-admins");
    assertThat(realm.groups(user.id())).contains("/" + code + ":b2b_user");
    assertThat(realm.call(mine, "GET", path, null).status()).isEqualTo(200);
    assertThat(realm.call(others, "GET", path, null).status()).isEqualTo(403);
    assertThat(names(mine)).containsExactly(user.name());
    assertThat(names(others)).isEmpty();
    assertThat(codes(mine)).containsExactly(code);
    assertThat(codes(others)).doesNotContain(code).hasSize(1);
    assertThat(realm.call(others, "GET", "onboarding/branches/" + code, null).status())
        .isEqualTo(404);
    assertThat(
            realm
                .call(
                    mine, "PUT", "onboarding/users/" + first.id() + "/branch", Map.of("code", "HQ"))
                .status())
        .as("oneself")
        .isEqualTo(404);
    assertThat(
            realm
                .call(mine, "POST", "onboarding/branches", Map.of("code", "MINE", "name", "Mine"))
                .status())
        .isEqualTo(403);
  }

  @Test
  @DisplayName("admins manage all of them wherever they are, through Keycloak's own API as well")
  void adminsManageEverywhere() {
    Somebody owner = realm.somebody("b2b_admin");
    String code = realm.user(owner).toRepresentation().firstAttribute("user_code");
    Somebody user = realm.somebody("b2b_user");
    realm.move(user, code);
    Somebody admin = realm.somebody("b2c_user");
    realm
        .user(admin)
        .roles()
        .realmLevel()
        .add(List.of(realm.realm().resource().roles().get("admin").toRepresentation()));
    String token = realm.token(admin);

    assertThat(realm.groups(admin.id())).contains("/branches/staff");
    for (Somebody managed : List.of(owner, user)) {
      Answer seen = realm.call(token, "GET", "users/" + managed.id(), null);
      assertThat(seen.status()).as(seen.body()).isEqualTo(200);
    }
    assertThat(names(token)).contains(owner.name(), user.name()).doesNotContain(admin.name());
    Answer moved =
        realm.call(token, "PUT", "onboarding/users/" + user.id() + "/branch", Map.of("code", "HQ"));
    assertThat(moved.status()).as(moved.body()).isEqualTo(200);

    realm
        .user(admin)
        .roles()
        .realmLevel()
        .remove(List.of(realm.realm().resource().roles().get("admin").toRepresentation()));

    assertThat(realm.groups(admin.id())).doesNotContain("/branches/staff");
    assertThat(realm.call(token, "GET", "users/" + user.id(), null).status()).isEqualTo(403);
  }

  @Test
  @DisplayName("an account that staff make is in the group of its type, which they can not see")
  void isInTheGroupOfItsType() {
    String mine = realm.token(realm.somebody("b2b_admin"));
    Map<String, String> profile =
        Map.of("first_name", "Asha", "last_name", "Rao", "email", Contacts.email());

    Answer made =
        realm.call(
            mine,
            "POST",
            "onboarding/users",
            Map.of("account_type", "b2b_user", "profile", profile));

    assertThat(made.status()).as(made.body()).isEqualTo(201);
    assertThat(realm.groups(made.text("user_id"))).contains("/b2b");
    assertThat(realm.call(mine, "GET", "groups", null).json().findValuesAsText("path"))
        .isNotEmpty()
        .doesNotContain("/b2b");
  }

  private List<String> names(String token) {
    return realm.call(token, "GET", "users?max=100", null).json().findValuesAsText("username");
  }

  private List<String> codes(String token) {
    return realm.call(token, "GET", "onboarding/branches", null).json().findValuesAsText("code");
  }
}
