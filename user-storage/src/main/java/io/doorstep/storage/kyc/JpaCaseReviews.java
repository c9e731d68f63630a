package io.doorstep.storage.kyc;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

import io.doorstep.spi.kyc.CaseDecision;
import io.doorstep.spi.kyc.CaseDuplicate;
import io.doorstep.spi.kyc.CaseEvent;
import io.doorstep.spi.kyc.CaseHistoryEntry;
import io.doorstep.spi.kyc.CasePage;
import io.doorstep.spi.kyc.CaseQuery;
import io.doorstep.spi.kyc.CaseReviews;
import io.doorstep.spi.kyc.KycCase;
import io.doorstep.spi.kyc.KycLevel;
import io.doorstep.spi.kyc.KycPolicy;
import io.doorstep.storage.jpa.entity.KycCaseEntity;
import org.jspecify.annotations.Nullable;

/** Cases as their reviewers deal with them. */
final class JpaCaseReviews implements CaseReviews {

  private final KeycloakSession session;
  private final RealmModel realm;
  private final CaseReviewer scope;
  private final UserModel reviewer;
  private final KycPolicy policy;
  private final CaseTable table;
  private final CaseMachine machine;
  private final CaseViews views;

  JpaCaseReviews(
      CaseReviewer scope, KycPolicy policy, CaseTable table, CaseMachine machine, CaseViews views) {
    this.session = scope.session();
    this.realm = scope.realm();
    this.scope = scope;
    this.reviewer = scope.reviewer();
    this.policy = policy;
    this.table = table;
    this.machine = machine;
    this.views = views;
  }

  @Override
  public CasePage queue(CaseQuery query) {
    return new CaseQueue(session, realm.getId(), scope).page(query);
  }

  @Override
  public Optional<KycCase> find(String caseId) {
    return submitted(caseId).map(views::forReviewer);
  }

  @Override
  public Optional<KycCase> find(String caseId, int revision) {
    return submitted(caseId).flatMap(kyc -> views.forReviewer(kyc, revision));
  }

  @Override
  public List<CaseHistoryEntry> history(String caseId) {
    return submitted(caseId).stream()
        .flatMap(kyc -> table.history(kyc.getId()).stream())
        .map(views::historyEntry)
        .toList();
  }

  @Override
  public List<CaseDuplicate> duplicates(String caseId) {
    return submitted(caseId).stream()
        .flatMap(kyc -> new NumberTable(session).duplicatesOf(kyc).stream())
        .map(this::asSeen)
        .distinct()
        .toList();
  }

  /** Drafts are not there, and other branches' cases neither: that there is one is all. */
  private CaseDuplicate asSeen(CaseDuplicate found) {
    @Nullable String caseId = found.caseId();
    return caseId != null && submitted(caseId).isPresent()
        ? found
        : new CaseDuplicate(found.section(), null, null);
  }

  @Override
  public Optional<KycCase> claim(String caseId) {
    long leaseUntil = Times.now().plus(policy.review().lease()).toEpochMilli();
    return fire(
        caseId,
        CaseAct.of(CaseEvent.CLAIM, reviewer, null),
        kyc -> CaseChanges.claim(kyc, reviewer.getId(), leaseUntil));
  }

  @Override
  public Optional<KycCase> release(String caseId) {
    return fire(caseId, CaseAct.of(CaseEvent.RELEASE, reviewer, null), CaseChanges::release);
  }

  @Override
  public Optional<KycCase> decide(String caseId, CaseDecision decision) {
    return submitted(caseId).map(kyc -> decide(kyc, decision));
  }

  private KycCase decide(KycCaseEntity kyc, CaseDecision decision) {
    CaseEvent event = eventOf(kyc, decision);
    if (event == CaseEvent.APPROVE) {
      // it will be changed, too
      table.lockAccount(kyc.getUserId());
    }
    CaseAct act = new CaseAct(event, reviewer, decision.version(), decision.reasons());
    machine.fire(kyc, act, changed -> apply(event, changed));
    return views.forReviewer(kyc);
  }

  private CaseEvent eventOf(KycCaseEntity kyc, CaseDecision decision) {
    return switch (decision.outcome()) {
      case APPROVE ->
          policy.review().twoReviewers() && kyc.getEndorsedBy() == null
              ? CaseEvent.ENDORSE
              : CaseEvent.APPROVE;
      case RESUBMIT -> CaseEvent.ASK_AGAIN;
      case REJECT -> CaseEvent.REJECT;
    };
  }

  private void apply(CaseEvent event, KycCaseEntity kyc) {
    switch (event) {
      case ENDORSE -> CaseChanges.endorse(kyc, reviewer.getId());
      case APPROVE -> approve(kyc);
      case ASK_AGAIN -> CaseChanges.askAgain(kyc);
      default -> CaseChanges.endReview(kyc);
    }
  }

  private void approve(KycCaseEntity kyc) {
    KycLevel level = KycLevel.of(table.sections(kyc, kyc.getRevision()).keySet());
    CaseChanges.approve(kyc, level, policy.validityOf(level));
    UserModel user = session.users().getUserById(realm, kyc.getUserId());
    if (user != null) {
      LevelAttribute.set(session, realm, user, level);
    }
  }

  /** A case that the reviewer may see. */
  private Optional<KycCaseEntity> submitted(String caseId) {
    return table.findSubmitted(caseId).filter(kyc -> scope.reaches(kyc.getUserId()));
  }

  private Optional<KycCase> fire(String caseId, CaseAct act, Consumer<KycCaseEntity> change) {
    return submitted(caseId)
        .map(
            kyc -> {
              machine.fire(kyc, act, change);
              return views.forReviewer(kyc);
            });
  }
}
