package io.doorstep.it.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.doorstep.it.kyc.KycRealm;
import io.doorstep.it.kyc.Member;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.WithKeycloak;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Ids of others, for every call of the description that has one (OWASP API1:2023). */
@WithKeycloak
@Tag("KYC-8")
@Tag("KYC-9")
@Tag("ERP-2")
class ForeignIdIT {
  private static final Set<String> OF_ALL_USERS =
      Set.of("showMyFeature", "lookUpIfsc", "lookUpPinCode");
  private static final String HOME = "B001";
  private static final String ELSEWHERE = "B002";

  private final KeycloakServer server;
  private final KycRealm kyc;
  private final KycRealm elsewhere;

  ForeignIdIT(KeycloakServer server) {
    this.server = server;
    this.kyc = KycRealm.in(server);
    this.elsewhere = KycRealm.in(server);
  }

  @AfterEach
  void close() {
    kyc.close();
    elsewhere.close();
  }

  @Test
  @DisplayName("nobody's id opens anything to another user, another realm or no one")
  void givesNothingAway() {
    kyc.component(StaffCalls.FEATURES, StaffCalls.FEATURE, Map.of());
    kyc.branches(HOME, ELSEWHERE);
    Member owner = kyc.member();
    String caseId = owner.submitCase();
    Member reviewer = kyc.reviewerOf(HOME);
    String document = reviewer.review("cases/" + caseId).json().at("/documents/0").asText();
    Member otherBranch = kyc.reviewerOf(ELSEWHERE);
    String challenge = kyc.realm().send(owner.person().mobile(), "login").challenge();
    String batch = new BatchCalls(server, kyc.realm()).start();
    Map<String, @Nullable String> strangers = new LinkedHashMap<>();
    strangers.put("another user", kyc.member().token());
    strangers.put("staff of another branch", otherBranch.token());
    strangers.put("a reviewer of another realm", elsewhere.reviewer().token());
    strangers.put("the owner's own token, as staff", owner.token());
    strangers.put("the trusted client", kyc.realm().trusted());
    strangers.put("a forged token", forged(owner.token()));
    strangers.put("no token", null);
    Set<String> tried = new TreeSet<>();

    for (DescribedOperation operation : Description.of(server.url()).operations()) {
      if (isOfAllUsers(operation) || "challenge_id".equals(operation.pathParameters().get(0))) {
        continue;
      }
      Map<String, String> ids =
          operation.forStaff()
              ? Map.of(
                  "id",
                  operation.isAboutAccounts() ? owner.person().id() : caseId,
                  "document",
                  document,
                  "feature",
                  StaffCalls.FEATURE,
                  "code",
                  HOME,
                  "user_id",
                  owner.person().id(),
                  "batch_id",
                  batch)
              : Map.of("id", document, "purpose", "kyc", "feature", StaffCalls.FEATURE);
      strangers.forEach(
          (who, token) -> {
            if (operation.forStaff() || !isOwn(who)) {
              refuses(kyc, operation, ids, who, token);
              tried.add(operation.id());
            }
          });
    }
    refusesElsewhere(challenge, tried);
    assertThat(ids(reviewer)).containsExactly(caseId);
    assertThat(ids(otherBranch)).isEmpty();

    assertThat(tried).containsExactlyElementsOf(withIds());
  }

  /** What the queue shows to a reviewer. */
  private static List<String> ids(Member reviewer) {
    return reviewer.review("cases").json().findValuesAsText("id");
  }

  /** The same claims under another signature. */
  private static String forged(String token) {
    int signature = token.lastIndexOf('.') + 1;
    char first = token.charAt(signature) == 'A' ? 'B' : 'A';
    return token.substring(0, signature) + first + token.substring(signature + 1);
  }

  private static boolean isOwn(String who) {
    return who.startsWith("the owner");
  }

  /** Who has a challenge's id may use it: it is a secret of its own, but of its realm only. */
  private void refusesElsewhere(String challenge, Set<String> tried) {
    for (DescribedOperation operation : Description.of(server.url()).operations()) {
      if (operation.pathParameters().equals(List.of("challenge_id"))) {
        refuses(elsewhere, operation, Map.of("challenge_id", challenge), "another realm", null);
        tried.add(operation.id());
      }
    }
  }

  private static void refuses(
      KycRealm realm,
      DescribedOperation operation,
      Map<String, String> ids,
      String who,
      @Nullable String token) {
    String path = operation.path(realm.realm().realm().name(), ids);
    Object body = Map.of();
    if (operation.id().equals("decideCase")) {
      body = Map.of("decision", "approve", "reasons", List.of(), "version", 2);
    } else if (operation.id().equals("verifyCode")) {
      body = Map.of("code", "123456");
    } else if (operation.id().equals("moveUser")) {
      body = Map.of("code", ELSEWHERE);
    } else if (operation.id().equals("rejectAccount")) {
      body = Map.of("reason", "No");
    }
    Answer answer =
        realm
            .realm()
            .api()
            .call(operation.method(), path, token, "GET".equals(operation.method()) ? null : body);
    assertThat(answer.status())
        .as("%s by %s: %s", operation.id(), who, answer.body())
        .isIn(401, 403, 404, 410);
  }

  /** A feature's id is the realm's, no user's, and what public lists hold is everybody's. */
  private static boolean isOfAllUsers(DescribedOperation operation) {
    return operation.pathParameters().isEmpty() || OF_ALL_USERS.contains(operation.id());
  }

  private Set<String> withIds() {
    Set<String> ids = new TreeSet<>();
    Description.of(server.url()).operations().stream()
        .filter(operation -> !isOfAllUsers(operation))
        .forEach(operation -> ids.add(operation.id()));
    return ids;
  }
}
