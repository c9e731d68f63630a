package io.doorstep.it.login;

import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.ComponentRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

import io.doorstep.it.api.OnboardingApi;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.Outbox;
import io.doorstep.it.server.TestRealm;

/** A realm of a test class's own, with people in it who have not done anything yet. */
final class LoginRealm implements AutoCloseable {
  private static final int PEOPLE = 20;
  private static final String POLICY = "io.doorstep.spi.otp.OtpProvider";

  private final KeycloakServer server;
  private final TestRealm realm;
  private final Queue<Person> people;
  private final Outbox outbox;

  private LoginRealm(KeycloakServer server, Outbox outbox, TestRealm realm, Queue<Person> people) {
    this.server = server;
    this.outbox = outbox;
    this.realm = realm;
    this.people = people;
  }

  /**
   * Makes a copy of the demo realm {@code mobile} in which no budget for sending gets in the way.
   *
   * @param browserFlow the flow's alias without the product's name, such as {@code mobile otp}
   */
  static LoginRealm with(KeycloakServer server, Outbox outbox, String browserFlow) {
    Queue<Person> people =
        new ArrayDeque<>(Stream.generate(Person::somebody).limit(PEOPLE).toList());
    TestRealm realm =
        TestRealm.copyOf(server, "mobile", people.stream().map(Person::account).toList());
    LoginRealm made = new LoginRealm(server, outbox, realm, people);
    made.update(settings -> settings.setBrowserFlow("doorstep " + browserFlow));
    made.policy(Map.of("sendsPerIpHour", "1000000", "sendsPerRealmDay", "1000000"));
    return made;
  }

  /** Somebody with an account whom no other test has met. */
  Person somebody() {
    return people.remove();
  }

  TestRealm realm() {
    return realm;
  }

  OnboardingApi api() {
    return new OnboardingApi(server.url(), realm.name());
  }

  Outbox outbox() {
    return outbox;
  }

  void update(Consumer<RealmRepresentation> change) {
    RealmRepresentation settings = realm.resource().toRepresentation();
    change.accept(settings);
    realm.resource().update(settings);
  }

  /** Changes some of the rules for one-time codes. */
  void policy(Map<String, String> settings) {
    ComponentRepresentation policy = realm.resource().components().query(null, POLICY).get(0);
    settings.forEach(policy.getConfig()::putSingle);
    realm.resource().components().component(policy.getId()).update(policy);
  }

  String idOf(Person person) {
    return realm.resource().users().searchByUsername(person.username(), true).get(0).getId();
  }

  void disable(Person person) {
    UserRepresentation account = user(person).toRepresentation();
    account.setEnabled(false);
    user(person).update(account);
  }

  UserResource user(Person person) {
    return realm.resource().users().get(idOf(person));
  }

  /** What Keycloak's brute-force protection says of a person. */
  Map<String, Object> attackDetection(Person person) {
    return realm.resource().attackDetection().bruteForceUserStatus(idOf(person));
  }

  @Override
  public void close() {
    realm.close();
  }
}
