package io.doorstep.it.kyc;

import java.io.UncheckedIOException;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.doorstep.it.api.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody who hands a case in, takes it back and changes it, over and over. */
public final class Waverer {
  /** A change of a case that was taken back opens a new revision, too. */
  private static final int VERSIONS_OF_A_STEP = 2;

  private final Member member;
  private int version;
  private String state = "";
  private int steps;

  private Waverer(Member member) {
    this.member = member;
  }

  public static Waverer in(KycRealm realm) {
    Waverer waverer = new Waverer(realm.member());
    waverer.member.submitCase();
    waverer.remember(waverer.member.get("case"));
    return waverer;
  }

  /** Goes on until nobody answers. */
  public void waver() {
    try {
      while (true) {
        remember(step());
      }
    } catch (UncheckedIOException e) {
      // the server is gone
    }
  }

  private Answer step() {
    return switch (state) {
      case "submitted" -> member.call("POST", "case/withdrawal", "");
      case "withdrawn" -> member.call("PUT", "case/bank", Map.of("holder", "Asha Rao"));
      default -> member.call("POST", "case/submission", "");
    };
  }

  private void remember(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    version = answer.json().path("version").asInt();
    state = answer.text("state");
    steps++;
  }

  /** How many steps were acknowledged. */
  public int steps() {
    return steps;
  }

  /** What was acknowledged is there, with one step more at most, and history leads to it. */
  public void check() {
    Answer kept = member.get("case");
    assertThat(kept.json().path("version").asInt())
        .isBetween(version, version + VERSIONS_OF_A_STEP);
    if (kept.json().path("version").asInt() == version) {
      assertThat(kept.text("state")).isEqualTo(state);
    }
    String reached = "draft";
    for (JsonNode entry : member.get("export").json().path("history")) {
      assertThat(entry.path("from").asText()).as("%s", entry).isEqualTo(reached);
      reached = entry.path("to").asText();
    }
    assertThat(kept.text("state")).isEqualTo(reached);
    assertThat(kept.json().path("sections").findValuesAsText("saved_at")).hasSize(4);
    remember(kept);
  }
}
