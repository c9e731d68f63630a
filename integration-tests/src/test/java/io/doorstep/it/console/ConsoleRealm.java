package io.doorstep.it.console;

import java.net.URI;
import java.util.List;

import org.keycloak.representations.idm.CredentialRepresentation;

import com.microsoft.playwright.Page;
import io.doorstep.it.api.Answer;
import io.doorstep.it.api.AppRealm.Person;
import io.doorstep.it.kyc.KycRealm;
import io.doorstep.it.kyc.Member;
import io.doorstep.it.server.KeycloakServer;

import static org.assertj.core.api.Assertions.assertThat;

/** An ERP of its own, with people who have passwords. */
final class ConsoleRealm implements AutoCloseable {
  static final String PASSWORD = "Correct-Horse-7";

  /** Where accounts begin in this realm. */
  private static final String HEAD_OFFICE = "HQ";

  private final KycRealm kyc;

  ConsoleRealm(KeycloakServer server) {
    kyc = KycRealm.in(server, "erp");
  }

  KycRealm kyc() {
    return kyc;
  }

  /** A reviewer who works where accounts begin. */
  Member reviewer() {
    Member reviewer = kyc.reviewer();
    employ(reviewer.person().id(), HEAD_OFFICE);
    return reviewer;
  }

  /**
   * Somebody with the realm's role {@code admin}, by which one manages people of one's branches.
   */
  Member branchAdmin(String branch) {
    Member admin = kyc.reviewer();
    String id = admin.person().id();
    var roles = kyc.realm().resource().users().get(id).roles().realmLevel();
    roles.add(List.of(kyc.realm().resource().roles().get("admin").toRepresentation()));
    employ(id, branch);
    return admin;
  }

  /** Somebody at home in a branch, signed in. */
  Member memberOf(String branch) {
    Member member = kyc.member();
    String path = "onboarding/users/" + member.person().id() + "/branch";
    Answer moved = kyc.realm().admin("PUT", path, "{\"code\":\"" + branch + "\"}");
    assertThat(moved.status()).as(moved.body()).isEqualTo(200);
    return member;
  }

  void openBranch(String code) {
    String branch = "{\"code\":\"%s\",\"name\":\"Branch %s\"}".formatted(code, code);
    Answer opened = kyc.realm().admin("POST", "onboarding/branches", branch);
    assertThat(opened.status()).as(opened.body()).isEqualTo(201);
  }

  void employ(String userId, String branch) {
    String path = "onboarding/branches/" + branch + "/staff/" + userId;
    Answer employed = kyc.realm().admin("PUT", path, "");
    assertThat(employed.status()).as(employed.body()).isEqualTo(204);
  }

  /** Somebody who administers the realm, and nothing beyond it. */
  Person admin() {
    Person person = kyc.realm().somebody();
    var clients = kyc.realm().resource().clients();
    String management = clients.findByClientId("realm-management").get(0).getId();
    var role = clients.get(management).roles().get("realm-admin").toRepresentation();
    kyc.realm()
        .resource()
        .users()
        .get(person.id())
        .roles()
        .clientLevel(management)
        .add(List.of(role));
    return person;
  }

  StaffConsole open(Page page, Member member) {
    return open(page, member.person());
  }

  StaffConsole open(Page page, Person person) {
    return open(page, person, kyc.realm().realm().url());
  }

  /**
   * Opens the console at one of the addresses that the realm has.
   *
   * @param realm {@code …/realms/{name}}
   */
  StaffConsole open(Page page, Person person, URI realm) {
    CredentialRepresentation password = new CredentialRepresentation();
    password.setType(CredentialRepresentation.PASSWORD);
    password.setValue(PASSWORD);
    kyc.realm().resource().users().get(person.id()).resetPassword(password);
    return new StaffConsole(page, realm).signIn(person.email(), PASSWORD);
  }

  @Override
  public void close() {
    kyc.close();
  }
}
