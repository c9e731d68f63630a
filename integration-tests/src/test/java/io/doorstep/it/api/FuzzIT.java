package io.doorstep.it.api;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import io.doorstep.it.api.Mutations.Body;
import io.doorstep.it.kyc.KycRealm;
import io.doorstep.it.kyc.Member;
import io.doorstep.it.server.Bucket;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.MalwareDaemon;
import io.doorstep.it.server.SharedServer;
import io.doorstep.it.server.WithKeycloak;
import io.doorstep.it.wallet.WalletRealm;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Bad bodies for every call, made from the API's description. Over PostgreSQL, since H2 takes texts
 * that it does not.
 */
@WithKeycloak(SharedServer.CLUSTER)
@Tag("SHOP-5")
class FuzzIT {
  private static final long SEED = 20_261_121;
  private static final int AT_LEAST = 5_000;
  private static final int AT_ONCE = 4;

  private final KeycloakServer server;

  FuzzIT(KeycloakServer server) {
    this.server = server;
  }

  @Test
  @DisplayName("5,000 bad bodies: none fails the server, shows its inside or writes anything")
  void bearsNonsense() throws Exception {
    try (Bucket bucket = Bucket.start();
        MalwareDaemon scanner = MalwareDaemon.start();
        KycRealm kyc = KycRealm.in(server)) {
      assertThat(bucket.objects()).isNotNull();
      assertThat(scanner).isNotNull();
      Member member = kyc.member();
      Member reviewer = kyc.reviewer();
      kyc.makeAdmin(reviewer.person().id());
      kyc.component(StaffCalls.FEATURES, StaffCalls.FEATURE, Map.of());
      Member bystander = kyc.member();
      String target = kyc.member().person().id();
      Member shop = new Member(kyc.realm(), bystander.person(), WalletRealm.open(kyc));
      String id = member.submitCase();
      String before = state(member, id, reviewer, bystander);
      AtomicInteger requests = new AtomicInteger();
      Mutations mutations = new Mutations(SEED);

      List<DescribedOperation> operations =
          Description.of(server.url()).operations().stream().filter(FuzzIT::takesBody).toList();
      for (DescribedOperation operation : operations) {
        List<Body> bodies =
            mutations.of(operation.requestSchema(), 1 + AT_LEAST / operations.size());
        atOnce(
            bodies,
            body -> {
              send(
                  kyc,
                  operation,
                  body,
                  caller(operation, reviewer, member, bystander, shop),
                  operation.isAboutAccounts() ? target : id);
              requests.incrementAndGet();
            });
      }

      assertThat(requests).hasValueGreaterThanOrEqualTo(AT_LEAST);
      assertThat(state(member, id, reviewer, bystander)).isEqualTo(before);
    }
  }

  /** Calls that read no body do what they do whatever is sent; others have tests of their own. */
  private static boolean takesBody(DescribedOperation operation) {
    return !operation.requestSchema().isMissingNode();
  }

  /** Where the body may be left out, some of the bad ones are as good as none. */
  private static Member caller(
      DescribedOperation operation, Member reviewer, Member member, Member bystander, Member shop) {
    if (operation.pathParameters().contains("user_id")) {
      return shop;
    }
    if (operation.forStaff()) {
      return reviewer;
    }
    return operation.needsBody() ? member : bystander;
  }

  private void send(
      KycRealm kyc, DescribedOperation operation, Body body, Member caller, String id) {
    OnboardingApi api = kyc.realm().api();
    String path =
        operation.path(
            kyc.realm().realm().name(),
            Map.of(
                "challenge_id",
                UUID.randomUUID().toString(),
                "id",
                id,
                "feature",
                StaffCalls.FEATURE,
                "code",
                "HQ",
                "user_id",
                caller.person().id()));

    Answer answer =
        api.send(
            api.request(path)
                .header("Authorization", "Bearer " + caller.token())
                .header("Content-Type", body.type())
                .method(operation.method(), BodyPublishers.ofByteArray(body.content())));

    assertThat(answer.status())
        .as("%s %s", operation.id(), body)
        .isBetween(200, 499)
        .isNotEqualTo(401);
    assertThat(answer.body())
        .as("%s %s", operation.id(), body)
        .doesNotContain("Exception", "io.doorstep", "org.keycloak", "java.", "SQL");
  }

  /** All that the calls could have changed, times apart. */
  private static String state(Member member, String caseId, Member reviewer, Member bystander) {
    return String.join(
        "\n",
        member.get("case").body(),
        member.get("consents").body(),
        member.get("profile").body(),
        bystander.get("wallet").body(),
        reviewer.review("cases/" + caseId).body());
  }

  private static void atOnce(List<Body> bodies, java.util.function.Consumer<Body> work)
      throws Exception {
    ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Future<?>> sent =
          bodies.stream().<Future<?>>map(body -> senders.submit(() -> work.accept(body))).toList();
      for (Future<?> one : sent) {
        one.get();
      }
    } finally {
      senders.shutdownNow();
    }
  }
}
