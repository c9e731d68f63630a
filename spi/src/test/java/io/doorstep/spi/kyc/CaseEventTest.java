package io.doorstep.spi.kyc;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static io.doorstep.spi.kyc.CaseEvent.APPROVE;
import static io.doorstep.spi.kyc.CaseEvent.ASK_AGAIN;
import static io.doorstep.spi.kyc.CaseEvent.CLAIM;
import static io.doorstep.spi.kyc.CaseEvent.ENDORSE;
import static io.doorstep.spi.kyc.CaseEvent.EXPIRE;
import static io.doorstep.spi.kyc.CaseEvent.REJECT;
import static io.doorstep.spi.kyc.CaseEvent.RELEASE;
import static io.doorstep.spi.kyc.CaseEvent.REVISE;
import static io.doorstep.spi.kyc.CaseEvent.SAVE;
import static io.doorstep.spi.kyc.CaseEvent.SUBMIT;
import static io.doorstep.spi.kyc.CaseEvent.WITHDRAW;
import static io.doorstep.spi.kyc.CaseState.APPROVED;
import static io.doorstep.spi.kyc.CaseState.DRAFT;
import static io.doorstep.spi.kyc.CaseState.EXPIRED;
import static io.doorstep.spi.kyc.CaseState.IN_REVIEW;
import static io.doorstep.spi.kyc.CaseState.REJECTED;
import static io.doorstep.spi.kyc.CaseState.RESUBMISSION_REQUESTED;
import static io.doorstep.spi.kyc.CaseState.SUBMITTED;
import static io.doorstep.spi.kyc.CaseState.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

@Tag("KYC-9")
class CaseEventTest {

  /** Written down a second time, on purpose: what is not here must not happen. */
  private static final Map<CaseState, Map<CaseEvent, CaseState>> EXPECTED =
      Map.of(
          DRAFT,
          Map.of(SAVE, DRAFT, SUBMIT, SUBMITTED, WITHDRAW, WITHDRAWN, EXPIRE, DRAFT),
          SUBMITTED,
          Map.of(CLAIM, IN_REVIEW, WITHDRAW, WITHDRAWN, EXPIRE, SUBMITTED),
          IN_REVIEW,
          Map.of(
              CLAIM, IN_REVIEW,
              RELEASE, SUBMITTED,
              ENDORSE, SUBMITTED,
              APPROVE, APPROVED,
              ASK_AGAIN, RESUBMISSION_REQUESTED,
              REJECT, REJECTED,
              WITHDRAW, WITHDRAWN,
              EXPIRE, IN_REVIEW),
          RESUBMISSION_REQUESTED,
          Map.of(
              SAVE, RESUBMISSION_REQUESTED,
              SUBMIT, SUBMITTED,
              WITHDRAW, WITHDRAWN,
              EXPIRE, RESUBMISSION_REQUESTED),
          APPROVED,
          Map.of(REVISE, DRAFT, EXPIRE, EXPIRED),
          REJECTED,
          Map.of(REVISE, DRAFT, EXPIRE, REJECTED),
          EXPIRED,
          Map.of(REVISE, DRAFT),
          WITHDRAWN,
          Map.of(REVISE, DRAFT, EXPIRE, WITHDRAWN));

  static Stream<Arguments> everyEventInEveryState() {
    return Arrays.stream(CaseState.values())
        .flatMap(
            state -> Arrays.stream(CaseEvent.values()).map(event -> Arguments.of(state, event)));
  }

  @ParameterizedTest(name = "{1} in {0}")
  @MethodSource("everyEventInEveryState")
  @DisplayName("an event leads where it should, and nowhere else")
  void leadsWhereItShould(CaseState state, CaseEvent event) {
    assertThat(event.from(state).orElse(null)).isEqualTo(EXPECTED.get(state).get(event));
  }

  @ParameterizedTest
  @EnumSource(
      value = CaseEvent.class,
      names = {"ENDORSE", "APPROVE", "ASK_AGAIN", "REJECT"})
  @DisplayName(
      "every decision is a reviewer's who holds the case, as they saw it, and not their own")
  void decisionsAreGuarded(CaseEvent decision) {
    assertThat(decision.actor()).isEqualTo(CaseActor.REVIEWER);
    assertThat(decision.checks())
        .contains(CaseCheck.UNCHANGED, CaseCheck.NOT_OWN_CASE, CaseCheck.CLAIMED);
  }

  @Test
  @DisplayName("who approved first neither claims nor approves again")
  void secondReviewerIsAnother() {
    assertThat(Stream.of(CLAIM, ENDORSE, APPROVE))
        .allSatisfy(event -> assertThat(event.checks()).contains(CaseCheck.NOT_APPROVED_BY_SAME));
  }

  @Test
  @DisplayName("only a reviewer's approval leads to approved")
  void onlyApprovalApproves() {
    assertThat(everyEventInEveryState())
        .filteredOn(
            pair ->
                ((CaseEvent) pair.get()[1]).from((CaseState) pair.get()[0]).orElse(null)
                    == APPROVED)
        .singleElement()
        .satisfies(pair -> assertThat(pair.get()).containsExactly(IN_REVIEW, APPROVE));
  }

  @Test
  void keysAreUnique() {
    assertThat(Arrays.stream(CaseEvent.values()).map(CaseEvent::key)).doesNotHaveDuplicates();
    assertThat(CaseEvent.ofKey("resubmit")).contains(ASK_AGAIN);
    assertThat(CaseState.ofKey("in_review")).contains(IN_REVIEW);
    assertThat(CaseState.ofKey("closed")).isEmpty();
  }
}
