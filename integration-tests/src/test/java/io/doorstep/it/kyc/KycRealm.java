package io.doorstep.it.kyc;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.Response;

import org.keycloak.admin.client.resource.ComponentsResource;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.representations.idm.ComponentRepresentation;
import org.keycloak.representations.idm.EventRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;

import io.doorstep.it.api.Answer;
import io.doorstep.it.api.AppRealm;
import io.doorstep.it.api.AppRealm.Person;
import io.doorstep.it.api.AppRealm.SentCode;
import io.doorstep.it.otp.Policy;
import io.doorstep.it.server.KeycloakServer;

import static org.assertj.core.api.Assertions.assertThat;

/** A realm in which people have cases. */
public final class KycRealm implements AutoCloseable {
  public static final String AADHAAR_VERIFIER = "io.doorstep.spi.verification.AadhaarVerifier";
  public static final String PAN_VERIFIER = "io.doorstep.spi.verification.PanVerifier";
  public static final String BANK_VERIFIER = "io.doorstep.spi.verification.BankAccountVerifier";

  private static final String POLICY = "io.doorstep.spi.kyc.CaseProvider";
  private static final String ACCOUNT_TYPE = "io.doorstep.spi.onboarding.AccountTypeProvider";
  private static final String BRANCH_STAFF = "branch-staff";
  private static final String REVIEWER = "kyc-reviewer";

  private final AppRealm realm;

  private KycRealm(AppRealm realm) {
    this.realm = realm;
  }

  public static KycRealm in(KeycloakServer server) {
    return in(server, "mobile");
  }

  /**
   * Makes a copy.
   *
   * @param template the demo realm to copy
   */
  public static KycRealm in(KeycloakServer server, String template) {
    KycRealm kyc = new KycRealm(AppRealm.copyOf(server, template));
    Policy.set(kyc.realm.realm(), Policy.UNLIMITED_SENDS);
    if (kyc.realm.resource().roles().list().stream().noneMatch(r -> REVIEWER.equals(r.getName()))) {
      kyc.realm.resource().roles().create(new RoleRepresentation(REVIEWER, "", false));
    }
    return kyc;
  }

  public AppRealm realm() {
    return realm;
  }

  /** Sets the realm's policy for cases anew. */
  public void policy(Map<String, String> settings) {
    component(POLICY, "doorstep-kyc", settings);
  }

  /** Gives the realm the one component of a type. */
  public void component(String type, String providerId, Map<String, String> config) {
    ComponentsResource components = realm.resource().components();
    components.query(null, type).forEach(old -> components.component(old.getId()).remove());
    ComponentRepresentation component = new ComponentRepresentation();
    component.setName(providerId);
    component.setProviderId(providerId);
    component.setProviderType(type);
    component.setConfig(new MultivaluedHashMap<>());
    config.forEach(component.getConfig()::putSingle);
    try (Response response = components.add(component)) {
      assertThat(response.getStatus()).as(response.readEntity(String.class)).isEqualTo(201);
    }
  }

  /** Somebody without a case, signed in. */
  public Member member() {
    return signIn(realm.somebody());
  }

  /** Somebody who may review, signed in. */
  public Member reviewer() {
    Person person = realm.somebody();
    makeReviewer(person.id());
    return signIn(person);
  }

  public void makeReviewer(String userId) {
    RoleRepresentation role = realm.resource().roles().get(REVIEWER).toRepresentation();
    realm.resource().users().get(userId).roles().realmLevel().add(List.of(role));
  }

  /** Lets somebody manage all users of the realm. */
  public void makeAdmin(String userId) {
    String management =
        realm.resource().clients().findByClientId("realm-management").get(0).getId();
    RoleRepresentation role =
        realm.resource().clients().get(management).roles().get("manage-users").toRepresentation();
    realm.resource().users().get(userId).roles().clientLevel(management).add(List.of(role));
  }

  /**
   * Has accounts be at home in branches, where {@value #BRANCH_STAFF} manages them.
   *
   * @param codes of new branches; new accounts begin in the first
   */
  public void branches(String... codes) {
    realm.resource().roles().create(new RoleRepresentation(BRANCH_STAFF, "", false));
    for (String code : codes) {
      String branch = "{\"code\":\"%s\",\"name\":\"%s\"}".formatted(code, code);
      assertThat(realm.admin("POST", "onboarding/branches", branch).status()).isEqualTo(201);
    }
    ComponentsResource components = realm.resource().components();
    for (ComponentRepresentation type : components.query(null, ACCOUNT_TYPE)) {
      type.getConfig().putSingle("managedBy", BRANCH_STAFF);
      type.getConfig().putSingle("defaultBranch", codes[0]);
      components.component(type.getId()).update(type);
    }
  }

  /** A reviewer who works for a branch. */
  public Member reviewerOf(String branch) {
    Member reviewer = reviewer();
    String id = reviewer.person().id();
    RoleRepresentation role = realm.resource().roles().get(BRANCH_STAFF).toRepresentation();
    realm.resource().users().get(id).roles().realmLevel().add(List.of(role));
    Answer employed = realm.admin("PUT", "onboarding/branches/" + branch + "/staff/" + id, "");
    assertThat(employed.status()).as(employed.body()).isEqualTo(204);
    return reviewer;
  }

  public Member signIn(Person person) {
    SentCode sent = realm.send(person.mobile(), "login");
    Answer login = realm.api().login(sent.challenge(), sent.code());
    assertThat(login.status()).as(login.body()).isEqualTo(200);
    return new Member(realm, person, login.text("access_token"));
  }

  /** Details of the newest events of a type that are about a user, oldest first. */
  List<Map<String, String>> events(String type, String userId) {
    List<Map<String, String>> details =
        new ArrayList<>(
            realm
                .resource()
                .getEvents(List.of(type), null, userId, null, null, null, 0, 100)
                .stream()
                .map(EventRepresentation::getDetails)
                .toList());
    Collections.reverse(details);
    return details;
  }

  @Override
  public void close() {
    realm.close();
  }
}
