package io.doorstep.spi.kyc;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import static io.doorstep.spi.kyc.CaseActor.APPLICANT;
import static io.doorstep.spi.kyc.CaseActor.REVIEWER;
import static io.doorstep.spi.kyc.CaseActor.SYSTEM;
import static io.doorstep.spi.kyc.CaseCheck.CLAIMED;
import static io.doorstep.spi.kyc.CaseCheck.COMPLETE;
import static io.doorstep.spi.kyc.CaseCheck.CONSENT_GIVEN;
import static io.doorstep.spi.kyc.CaseCheck.FREE;
import static io.doorstep.spi.kyc.CaseCheck.NOT_APPROVED_BY_SAME;
import static io.doorstep.spi.kyc.CaseCheck.NOT_OWN_CASE;
import static io.doorstep.spi.kyc.CaseCheck.REASONS_GIVEN;
import static io.doorstep.spi.kyc.CaseCheck.UNCHANGED;
import static io.doorstep.spi.kyc.CaseState.APPROVED;
import static io.doorstep.spi.kyc.CaseState.DRAFT;
import static io.doorstep.spi.kyc.CaseState.EXPIRED;
import static io.doorstep.spi.kyc.CaseState.IN_REVIEW;
import static io.doorstep.spi.kyc.CaseState.REJECTED;
import static io.doorstep.spi.kyc.CaseState.RESUBMISSION_REQUESTED;
import static io.doorstep.spi.kyc.CaseState.SUBMITTED;
import static io.doorstep.spi.kyc.CaseState.WITHDRAWN;

/**
 * All that can happen to a case: who may do it, where it leads from where, and what is checked
 * before. The one place in which the state machine is written; {@code docs/case-states.md} is drawn
 * from it.
 */
@SuppressWarnings(
    "ImmutableEnumChecker") // wrapped unmodifiable, and nobody else has what is inside
public enum CaseEvent {
  /** A section is saved. */
  SAVE("save", APPLICANT, stays(DRAFT, RESUBMISSION_REQUESTED), UNCHANGED, CONSENT_GIVEN),
  SUBMIT(
      "submit",
      APPLICANT,
      to(SUBMITTED, DRAFT, RESUBMISSION_REQUESTED),
      UNCHANGED,
      CONSENT_GIVEN,
      COMPLETE),
  WITHDRAW(
      "withdraw",
      APPLICANT,
      to(WITHDRAWN, DRAFT, SUBMITTED, IN_REVIEW, RESUBMISSION_REQUESTED),
      UNCHANGED),
  /** A new revision begins, since what was decided on is never written again. */
  REVISE("revise", APPLICANT, to(DRAFT, APPROVED, REJECTED, EXPIRED, WITHDRAWN), UNCHANGED),
  /** A reviewer takes the case, or one whose lease has ended, or prolongs their own lease. */
  CLAIM(
      "claim",
      REVIEWER,
      to(IN_REVIEW, SUBMITTED, IN_REVIEW),
      NOT_OWN_CASE,
      NOT_APPROVED_BY_SAME,
      FREE),
  RELEASE("release", REVIEWER, to(SUBMITTED, IN_REVIEW), CLAIMED),
  /** The first of two reviewers approves. */
  ENDORSE(
      "endorse",
      REVIEWER,
      to(SUBMITTED, IN_REVIEW),
      UNCHANGED,
      NOT_OWN_CASE,
      CLAIMED,
      NOT_APPROVED_BY_SAME),
  APPROVE(
      "approve",
      REVIEWER,
      to(APPROVED, IN_REVIEW),
      UNCHANGED,
      NOT_OWN_CASE,
      CLAIMED,
      NOT_APPROVED_BY_SAME),
  ASK_AGAIN(
      "resubmit",
      REVIEWER,
      to(RESUBMISSION_REQUESTED, IN_REVIEW),
      UNCHANGED,
      NOT_OWN_CASE,
      CLAIMED,
      REASONS_GIVEN),
  REJECT(
      "reject", REVIEWER, to(REJECTED, IN_REVIEW), UNCHANGED, NOT_OWN_CASE, CLAIMED, REASONS_GIVEN),
  /** The approval ends; a revision that is on its way goes on. */
  EXPIRE(
      "expire",
      SYSTEM,
      and(
          to(EXPIRED, APPROVED),
          stays(DRAFT, SUBMITTED, IN_REVIEW, RESUBMISSION_REQUESTED, REJECTED, WITHDRAWN)),
      CaseCheck.DUE);

  private final String key;
  private final CaseActor actor;
  private final Map<CaseState, CaseState> transitions;
  private final Set<CaseCheck> checks;

  CaseEvent(
      String key, CaseActor actor, Map<CaseState, CaseState> transitions, CaseCheck... checks) {
    this.key = key;
    this.actor = actor;
    this.transitions = Collections.unmodifiableMap(transitions);
    this.checks = Collections.unmodifiableSet(EnumSet.copyOf(Arrays.asList(checks)));
  }

  /** The name in the API, in events and in storage; never changes. */
  public String key() {
    return key;
  }

  public CaseActor actor() {
    return actor;
  }

  /** What must hold besides the state. */
  public Set<CaseCheck> checks() {
    return checks;
  }

  /** Where this leads; empty if it can not happen in that state. */
  public Optional<CaseState> from(CaseState state) {
    return Optional.ofNullable(transitions.get(state));
  }

  public static Optional<CaseEvent> ofKey(String key) {
    return Arrays.stream(values()).filter(event -> event.key.equals(key)).findFirst();
  }

  private static Map<CaseState, CaseState> to(CaseState to, CaseState... from) {
    Map<CaseState, CaseState> transitions = new EnumMap<>(CaseState.class);
    for (CaseState state : from) {
      transitions.put(state, to);
    }
    return transitions;
  }

  private static Map<CaseState, CaseState> stays(CaseState... states) {
    Map<CaseState, CaseState> transitions = new EnumMap<>(CaseState.class);
    for (CaseState state : states) {
      transitions.put(state, state);
    }
    return transitions;
  }

  private static Map<CaseState, CaseState> and(
      Map<CaseState, CaseState> some, Map<CaseState, CaseState> others) {
    some.putAll(others);
    return some;
  }
}
