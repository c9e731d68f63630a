package io.doorstep.it.wallet;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import io.doorstep.it.api.Answer;
import io.doorstep.it.otp.Crowd;
import io.doorstep.it.server.KeycloakNode;
import io.doorstep.it.server.KeycloakServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

/** What must hold of wallets however many post at once, and whichever database it is. */
@TestInstance(Lifecycle.PER_CLASS)
@Tag("B2B-5")
abstract class WalletRaces {
  private static final int CREATED = 201;
  private static final int CONFLICT = 409;
  private static final int PRICE = 7;

  private final KeycloakServer server;
  private final int callers;
  private final int debits;
  private final WalletRealm wallets;

  /**
   * @param callers how many call at once
   * @param debits how many each of them sends, one after the other
   */
  WalletRaces(KeycloakServer server, int callers, int debits) {
    this.server = server;
    this.callers = callers;
    this.debits = debits;
    this.wallets = WalletRealm.in(server);
  }

  @AfterAll
  void close() {
    wallets.close();
  }

  private String somebody() {
    return wallets.realm().somebody().id();
  }

  /** Every other caller through every other node. */
  private Answer post(int caller, String userId, String key, Object body) {
    List<KeycloakNode> nodes = server.nodes();
    return wallets.post(nodes.get(caller % nodes.size()).url(), userId, key, body);
  }

  @Test
  @DisplayName(
      "debits at once never take more than there is, and the ledger sums up to the balance")
  void neverOverdrawn() {
    String userId = somebody();
    int affordable = callers * debits / 2;
    assertThat(wallets.credit(userId, (long) affordable * PRICE + 3).status()).isEqualTo(CREATED);

    List<Answer> answers = new ArrayList<>();
    Crowd.atOnce(
            callers,
            caller -> {
              List<Answer> own = new ArrayList<>();
              for (int i = 0; i < debits; i++) {
                own.add(
                    post(caller, userId, WalletRealm.key(), WalletRealm.posting("debit", PRICE)));
              }
              return own;
            })
        .forEach(answers::addAll);

    assertThat(answers).hasSize(callers * debits);
    assertThat(answers)
        .allSatisfy(answer -> assertThat(answer.status()).isIn(CREATED, CONFLICT))
        .filteredOn(answer -> answer.status() == CREATED)
        .hasSize(affordable);
    assertThat(answers)
        .filteredOn(answer -> answer.status() == CONFLICT)
        .allMatch(answer -> answer.text("type").endsWith(":wallet-overdrawn"));
    assertThat(wallets.balance(userId)).isEqualTo(3);
    assertSound(userId, affordable + 1L);
  }

  @Test
  @DisplayName("credits and debits at once lose nothing, the first of them included")
  void mixes() {
    String userId = somebody();

    List<Answer> answers =
        Crowd.atOnce(
            callers,
            caller ->
                post(
                    caller,
                    userId,
                    WalletRealm.key(),
                    WalletRealm.posting(caller % 3 == 0 ? "debit" : "credit", caller + 1L)));

    long expected = 0;
    long entries = 0;
    for (int caller = 0; caller < callers; caller++) {
      int status = answers.get(caller).status();
      assertThat(status).isIn(CREATED, CONFLICT);
      if (status == CREATED) {
        entries++;
        expected += caller % 3 == 0 ? -(caller + 1L) : caller + 1L;
      } else {
        assertThat(caller % 3).as("only debits are refused").isZero();
      }
    }
    assertThat(wallets.balance(userId)).isEqualTo(expected);
    assertSound(userId, entries);
  }

  @Test
  @DisplayName("of the same posting sent many times at once there is one, and all get its answer")
  void postsOnce() {
    String userId = somebody();
    wallets.credit(userId, 1_000);
    String key = WalletRealm.key();

    List<Answer> answers =
        Crowd.atOnce(
            callers, caller -> post(caller, userId, key, WalletRealm.posting("debit", 1_000)));

    assertThat(answers)
        .allSatisfy(answer -> assertThat(answer.status()).as(answer.body()).isEqualTo(CREATED));
    assertThat(answers.stream().map(Answer::body).distinct()).hasSize(1);
    assertSound(userId, 2);
  }

  @Test
  @DisplayName("of different postings under one key at once there is one")
  void bindsAKey() {
    List<String> users = List.of(somebody(), somebody(), somebody());
    users.forEach(userId -> wallets.credit(userId, 1_000));
    String key = WalletRealm.key();

    List<Answer> answers =
        Crowd.atOnce(
            6, caller -> post(caller, users.get(caller % 3), key, WalletRealm.posting("debit", 1)));

    assertThat(answers)
        .allSatisfy(answer -> assertThat(answer.status()).as(answer.body()).isIn(CREATED, 422));
    assertThat(
            answers.stream()
                .filter(answer -> answer.status() == CREATED)
                .map(Answer::body)
                .distinct())
        .hasSize(1);
    assertThat(users.stream().mapToLong(wallets::balance).sum()).isEqualTo(2_999);
  }

  /** The ledger has every entry once, in order, and each balance is what the entries make it. */
  private void assertSound(String userId, long entries) {
    List<JsonNode> ledger = wallets.ledger(userId);
    assertThat(ledger).hasSize(Math.toIntExact(entries));
    long sum = 0;
    for (int i = 0; i < entries; i++) {
      JsonNode entry = ledger.get(i);
      long amount = entry.path("amount").asLong();
      sum += "credit".equals(entry.path("kind").asText()) ? amount : -amount;
      assertThat(entry.path("number").asLong()).isEqualTo(i + 1L);
      assertThat(entry.path("balance").asLong()).isEqualTo(sum).isNotNegative();
    }
    assertThat(wallets.balance(userId)).isEqualTo(sum);
  }
}
