package io.doorstep.it.staff;

import java.util.List;
import java.util.stream.Stream;

import org.keycloak.representations.idm.UserRepresentation;

import io.doorstep.it.browser.Visitor;
import io.doorstep.it.browser.WithBrowser;
import io.doorstep.it.server.Contacts;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.WithKeycloak;
import io.doorstep.it.staff.PermissionMatrix.Place;
import io.doorstep.it.staff.StaffRealm.Somebody;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import static org.assertj.core.api.Assertions.assertThat;

/** Each cell of the matrix in Keycloak's admin console. */
@WithKeycloak
@WithBrowser
@Tag("ERP-1")
@Tag("ERP-2")
@TestInstance(Lifecycle.PER_CLASS)
class AdminConsoleIT {
  private final KeycloakServer server;
  private final Workforce workforce;

  AdminConsoleIT(KeycloakServer server) {
    this.server = server;
    this.workforce = new Workforce(server);
  }

  @AfterAll
  void close() {
    workforce.close();
  }

  private AdminConsole open(Visitor visitor, Rank who) {
    return AdminConsole.open(
        visitor.open(),
        server.url().toString(),
        workforce.realm().realm().realm().name(),
        workforce.actor(who).name());
  }

  @ParameterizedTest
  @EnumSource(value = Rank.class, mode = Mode.EXCLUDE, names = "USER")
  @DisplayName(
      "staff see, create, change and disable whom the matrix says, and delete nobody for good")
  void matrix(Rank who, Visitor visitor) {
    AdminConsole console = open(visitor, who);

    assertThat(console.users())
        .filteredOn(workforce.everybody()::contains)
        .containsExactlyInAnyOrderElementsOf(workforce.managedBy(who));
    for (Rank whom : Rank.values()) {
      for (Place place : Place.values()) {
        Somebody target = workforce.target(whom, place);
        boolean allowed = PermissionMatrix.allows(who, whom, place);
        assertThat(console.shows(target.id()))
            .as("%s sees %s, %s branch", who, whom, place)
            .isEqualTo(allowed);
        if (allowed) {
          manages(console, target);
        }
      }
    }
    creates(console, who);
  }

  private void manages(AdminConsole console, Somebody target) {
    console.rename("Meera");
    assertThat(user(target).getFirstName()).isEqualTo("Meera");
    console.disable();
    assertThat(user(target).isEnabled()).isFalse();
    console.enable();
    assertThat(user(target).isEnabled()).isTrue();
    console.isRefusedToDelete();
    assertThat(user(target).isEnabled()).isTrue();
  }

  private UserRepresentation user(Somebody target) {
    return workforce.realm().user(target).toRepresentation();
  }

  private void creates(AdminConsole console, Rank who) {
    List<String> expected =
        Stream.of(Rank.values())
            .flatMap(whom -> homes(who, whom))
            .map(home -> home.substring(1))
            .distinct()
            .toList();
    List<String> groups = console.groupsForNewUsers();
    assertThat(groups).containsExactlyInAnyOrderElementsOf(expected);

    String email = Contacts.email();
    console.create(email, groups.get(0));

    UserRepresentation created =
        workforce.realm().realm().resource().users().searchByEmail(email, true).get(0);
    assertThat(workforce.realm().groups(created.getId())).contains("/" + groups.get(0));
    assertThat(created.firstAttribute("user_code")).matches("[A-Z0-9]{6}");
  }

  private static Stream<String> homes(Rank who, Rank whom) {
    return PermissionMatrix.allows(who, whom, Place.OWN)
        ? Stream.of(whom.home(Workforce.OWN), whom.home(Workforce.SECOND))
        : Stream.of();
  }

  @Test
  @DisplayName("the console is closed to who is no staff")
  void noStaff(Visitor visitor) {
    open(visitor, Rank.USER).withOnboardingPutOff().showsNothing();
  }
}
