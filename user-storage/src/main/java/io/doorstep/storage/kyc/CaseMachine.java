package io.doorstep.storage.kyc;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

import io.doorstep.spi.consent.ConsentProvider;
import io.doorstep.spi.consent.ConsentPurpose;
import io.doorstep.spi.kyc.CaseCheck;
import io.doorstep.spi.kyc.CaseEvent;
import io.doorstep.spi.kyc.CaseFieldError;
import io.doorstep.spi.kyc.CaseFieldsException;
import io.doorstep.spi.kyc.CaseRefusedException;
import io.doorstep.spi.kyc.CaseRefusedException.Reason;
import io.doorstep.spi.kyc.CaseState;
import io.doorstep.spi.kyc.ReviewReason;
import io.doorstep.spi.kyc.SectionKind;
import io.doorstep.storage.jpa.entity.KycCaseEntity;
import io.doorstep.storage.jpa.entity.KycHistoryEntity;

/** Lets things happen to cases as {@link CaseEvent} says: checked, timed, attributed, told. */
final class CaseMachine {

  private final KeycloakSession session;
  private final RealmModel realm;
  private final CaseTable table;
  private final SectionCipher cipher;
  private final Sections sections;

  CaseMachine(KeycloakSession session, CaseTable table, SectionCipher cipher, Sections sections) {
    this.session = session;
    this.realm = session.getContext().getRealm();
    this.table = table;
    this.cipher = cipher;
    this.sections = sections;
  }

  /**
   * Whether it may happen, before anything is done towards it.
   *
   * @return where it leads
   */
  CaseState check(KycCaseEntity kyc, CaseAct act) {
    CaseState from = stateOf(kyc);
    CaseState to = act.event().from(from).orElseThrow(() -> refused(Reason.STATE));
    act.event().checks().forEach(check -> require(check, kyc, act));
    return to;
  }

  /**
   * Lets it happen.
   *
   * @param change what else changes with the state, once everything is checked
   */
  void fire(KycCaseEntity kyc, CaseAct act, Consumer<KycCaseEntity> change) {
    CaseState from = stateOf(kyc);
    CaseState to = check(kyc, act);
    int revision = kyc.getRevision();
    // first of all, so that of two at once one fails here, before it has written anything else
    table.write(kyc);
    change.accept(kyc);
    kyc.setState(to.key());
    table.write(kyc);
    if (act.event() != CaseEvent.SAVE) {
      new Funnel(session, realm.getId()).happens(kyc, act.event(), to, table);
      record(kyc, revision, act, from, to);
      CaseJournal.of(session).happened(kyc, act, to);
    }
  }

  static CaseState stateOf(KycCaseEntity kyc) {
    return CaseState.ofKey(kyc.getState()).orElseThrow();
  }

  private void record(KycCaseEntity kyc, int revision, CaseAct act, CaseState from, CaseState to) {
    KycHistoryEntity entry = new KycHistoryEntity();
    entry.setId(KeycloakModelUtils.generateId());
    entry.setRealmId(kyc.getRealmId());
    entry.setUserId(kyc.getUserId());
    entry.setCaseId(kyc.getId());
    entry.setRevision(revision);
    entry.setCaseVersion(kyc.getVersion());
    entry.setEvent(act.event().key());
    entry.setFromState(from.key());
    entry.setToState(to.key());
    entry.setActorId(act.actorId());
    entry.setHappenedAt(Time.currentTimeMillis());
    if (!act.reasons().isEmpty()) {
      cipher.encrypt(entry, act.reasons());
    }
    table.add(entry);
  }

  private void require(CaseCheck check, KycCaseEntity kyc, CaseAct act) {
    switch (check) {
      case UNCHANGED ->
          require(act.version() == null || act.version() == kyc.getVersion(), Reason.CHANGED);
      case CONSENT_GIVEN -> require(agreed(act), Reason.CONSENT_MISSING);
      case COMPLETE -> requireComplete(kyc);
      case NOT_OWN_CASE -> require(!kyc.getUserId().equals(act.actorId()), Reason.OWN_CASE);
      case NOT_APPROVED_BY_SAME ->
          require(
              kyc.getEndorsedBy() == null || !kyc.getEndorsedBy().equals(act.actorId()),
              Reason.SAME_REVIEWER);
      case FREE -> require(isFreeFor(kyc, act), Reason.CLAIMED_BY_OTHER);
      case CLAIMED -> require(isClaimed(kyc) && isHeldBy(kyc, act), Reason.NOT_CLAIMED);
      case REASONS_GIVEN -> require(areReasonsGiven(kyc, act.reasons()), Reason.REASONS_MISSING);
      case DUE ->
          require(
              kyc.getExpiresAt() > 0 && kyc.getExpiresAt() <= Time.currentTimeMillis(),
              Reason.STATE);
    }
  }

  private boolean agreed(CaseAct act) {
    return act.actor() != null
        && session
            .getProvider(ConsentProvider.class)
            .isGiven(realm, act.actor(), ConsentPurpose.KYC);
  }

  private void requireComplete(KycCaseEntity kyc) {
    List<CaseFieldError> errors = sections.missing(kyc);
    if (!errors.isEmpty()) {
      throw new CaseFieldsException(errors);
    }
  }

  private static boolean isFreeFor(KycCaseEntity kyc, CaseAct act) {
    return !isClaimed(kyc) || isHeldBy(kyc, act);
  }

  static boolean isClaimed(KycCaseEntity kyc) {
    return kyc.getReviewerId() != null && kyc.getLeaseUntil() > Time.currentTimeMillis();
  }

  private static boolean isHeldBy(KycCaseEntity kyc, CaseAct act) {
    return kyc.getReviewerId() != null && kyc.getReviewerId().equals(act.actorId());
  }

  private boolean areReasonsGiven(KycCaseEntity kyc, List<ReviewReason> reasons) {
    Set<SectionKind> present = table.sections(kyc, kyc.getRevision()).keySet();
    return !reasons.isEmpty()
        && present.containsAll(
            reasons.stream().map(ReviewReason::section).collect(Collectors.toSet()));
  }

  private static void require(boolean holds, Reason reason) {
    if (!holds) {
      throw refused(reason);
    }
  }

  private static CaseRefusedException refused(Reason reason) {
    return new CaseRefusedException(reason);
  }
}
