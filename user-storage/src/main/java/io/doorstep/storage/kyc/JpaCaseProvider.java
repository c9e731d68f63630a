package io.doorstep.storage.kyc;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

import io.doorstep.spi.document.DocumentProvider;
import io.doorstep.spi.encryption.EncryptionProvider;
import io.doorstep.spi.kyc.CaseApproval;
import io.doorstep.spi.kyc.CaseEvent;
import io.doorstep.spi.kyc.CaseFieldError;
import io.doorstep.spi.kyc.CaseFieldsException;
import io.doorstep.spi.kyc.CaseHistoryEntry;
import io.doorstep.spi.kyc.CaseProvider;
import io.doorstep.spi.kyc.CaseRefusedException;
import io.doorstep.spi.kyc.CaseRefusedException.Reason;
import io.doorstep.spi.kyc.CaseReviews;
import io.doorstep.spi.kyc.CaseState;
import io.doorstep.spi.kyc.KycCase;
import io.doorstep.spi.kyc.KycPolicy;
import io.doorstep.spi.kyc.ReviewReason;
import io.doorstep.spi.kyc.SectionDraft;
import io.doorstep.spi.kyc.SectionKind;
import io.doorstep.spi.otp.OtpCode;
import io.doorstep.spi.verification.AadhaarOtpCheck;
import io.doorstep.spi.verification.AadhaarOtpIssue;
import io.doorstep.spi.verification.VerificationException;
import io.doorstep.storage.jpa.entity.KycCaseEntity;
import io.doorstep.storage.jpa.entity.KycSectionEntity;
import org.jspecify.annotations.Nullable;

/** Cases as their applicants deal with them. */
final class JpaCaseProvider implements CaseProvider {

  private final KeycloakSession session;
  private final RealmModel realm;
  private final KycPolicy policy;
  private final CaseTable table;
  private final SectionCipher cipher;
  private final Sections sections;
  private final CaseMachine machine;
  private final CaseViews views;
  private final AadhaarDesk aadhaar;

  JpaCaseProvider(KeycloakSession session, KycPolicy policy) {
    this.session = session;
    this.realm = session.getContext().getRealm();
    this.policy = policy;
    this.table = new CaseTable(session, realm.getId());
    this.cipher = new SectionCipher(session.getProvider(EncryptionProvider.class));
    this.sections = new Sections(session, table, cipher);
    this.machine = new CaseMachine(session, table, cipher, sections);
    this.views = new CaseViews(table, cipher, sections);
    this.aadhaar = new AadhaarDesk(session, cipher);
  }

  @Override
  public KycPolicy policy() {
    return policy;
  }

  @Override
  public KycCase of(UserModel user) {
    return views.forApplicant(table.ensureOf(user.getId()));
  }

  @Override
  public KycCase save(UserModel user, SectionDraft draft, @Nullable Integer version) {
    KycCaseEntity kyc = table.ensureOf(user.getId());
    @Nullable Integer current = version;
    if (CaseEvent.REVISE.from(CaseMachine.stateOf(kyc)).isPresent()) {
      machine.fire(kyc, CaseAct.of(CaseEvent.REVISE, user, version), CaseChanges::beginRevision);
      current = null;
    }
    requireOpen(kyc, draft.kind());
    machine.fire(
        kyc, CaseAct.of(CaseEvent.SAVE, user, current), changed -> saveSection(changed, draft));
    return views.forApplicant(kyc);
  }

  private void saveSection(KycCaseEntity kyc, SectionDraft draft) {
    KycSectionEntity section = sections.save(kyc, draft, policy.vaultMode());
    new NumberTable(session).index(section, draft);
    if (draft instanceof SectionDraft.Aadhaar said && said.number() != null) {
      aadhaar.hold(section, said.number());
    }
  }

  /** What a reviewer found in order is not touched while the rest is filled in anew. */
  private void requireOpen(KycCaseEntity kyc, SectionKind kind) {
    if (CaseMachine.stateOf(kyc) == CaseState.RESUBMISSION_REQUESTED
        && !askedAgain(kyc).contains(kind)) {
      throw new CaseRefusedException(Reason.SECTION_CLOSED);
    }
  }

  /** A section that was asked for again is not handed in as it was. */
  private void requireFilledAnew(KycCaseEntity kyc) {
    List<CaseFieldError> errors = unchanged(kyc);
    if (!errors.isEmpty()) {
      throw new CaseFieldsException(errors);
    }
  }

  private List<CaseFieldError> unchanged(KycCaseEntity kyc) {
    if (CaseMachine.stateOf(kyc) != CaseState.RESUBMISSION_REQUESTED) {
      return List.of();
    }
    Map<SectionKind, KycSectionEntity> rows = table.sections(kyc, kyc.getRevision());
    return askedAgain(kyc).stream()
        .filter(kind -> !isFilledAnew(kyc, rows.get(kind)))
        .map(kind -> new CaseFieldError(kind.key(), "doorstepErrorSectionUnchanged"))
        .toList();
  }

  @Override
  public List<CaseFieldError> missing(UserModel user) {
    KycCaseEntity kyc = table.ensureOf(user.getId());
    return Stream.concat(sections.missing(kyc).stream(), unchanged(kyc).stream()).toList();
  }

  private static boolean isFilledAnew(KycCaseEntity kyc, @Nullable KycSectionEntity row) {
    return row != null && row.getRevision() == kyc.getRevision();
  }

  private void note(KycCaseEntity kyc, KycSectionEntity row, @Nullable Findings found) {
    if (found != null) {
      sections.note(kyc, row, found);
    }
  }

  private Set<SectionKind> askedAgain(KycCaseEntity kyc) {
    return views.standingReasons(kyc).stream()
        .map(ReviewReason::section)
        .collect(Collectors.toSet());
  }

  @Override
  public KycCase submit(UserModel user, @Nullable Integer version) {
    KycCaseEntity kyc = table.ensureOf(user.getId());
    CaseAct act = CaseAct.of(CaseEvent.SUBMIT, user, version);
    machine.check(kyc, act);
    requireFilledAnew(kyc);
    // nothing is written before others are asked, so that no row is held while they think
    Map<SectionKind, KycSectionEntity> rows = table.sections(kyc, kyc.getRevision());
    Map<SectionKind, Findings> findings = new CaseVerification(session, cipher).ask(user, rows);
    machine.fire(
        kyc,
        act,
        changed -> {
          rows.forEach((kind, row) -> note(changed, row, findings.get(kind)));
          CaseChanges.submit(changed);
        });
    KycCase submitted = views.forApplicant(kyc);
    pin(user, submitted);
    rows.values().forEach(aadhaar::forget);
    return submitted;
  }

  /** A picture may have been deleted since it was looked for. */
  private void pin(UserModel user, KycCase submitted) {
    boolean pinned =
        session
            .getProvider(DocumentProvider.class)
            .pin(realm, user, submitted.documentIds(), submitted.head().revision());
    if (!pinned) {
      throw new CaseRefusedException(Reason.CHANGED);
    }
  }

  @Override
  public KycCase withdraw(UserModel user, @Nullable Integer version) {
    KycCaseEntity kyc = table.ensureOf(user.getId());
    machine.fire(kyc, CaseAct.of(CaseEvent.WITHDRAW, user, version), CaseChanges::endReview);
    return views.forApplicant(kyc);
  }

  @Override
  public AadhaarOtpIssue requestAadhaarOtp(UserModel user) throws VerificationException {
    KycCaseEntity kyc = table.ensureOf(user.getId());
    machine.check(kyc, CaseAct.of(CaseEvent.SAVE, user, null));
    return aadhaar.request(user, aadhaarSection(kyc));
  }

  @Override
  public AadhaarOtpCheck verifyAadhaarOtp(UserModel user, String reference, OtpCode code)
      throws VerificationException {
    KycCaseEntity kyc = table.ensureOf(user.getId());
    CaseAct act = CaseAct.of(CaseEvent.SAVE, user, null);
    machine.check(kyc, act);
    KycSectionEntity section = aadhaarSection(kyc);
    AadhaarOtpCheck check = aadhaar.verify(user, section, reference, code);
    if (check instanceof AadhaarOtpCheck.Verified verified) {
      machine.fire(
          kyc,
          act,
          changed -> sections.note(changed, section, Findings.verified(verified.person())));
      aadhaar.forget(section);
    }
    return check;
  }

  private KycSectionEntity aadhaarSection(KycCaseEntity kyc) {
    @Nullable KycSectionEntity section =
        table.sections(kyc, kyc.getRevision()).get(SectionKind.AADHAAR);
    if (section == null) {
      throw new CaseRefusedException(Reason.NUMBER_NOT_KEPT);
    }
    return section;
  }

  @Override
  public Optional<CaseState> stateOf(UserModel user) {
    return table.findOf(user.getId()).map(CaseMachine::stateOf);
  }

  @Override
  public Optional<CaseApproval> approval(UserModel user) {
    return table.approvalOf(user.getId());
  }

  @Override
  public boolean delete(UserModel user, UserModel actor) {
    boolean deleted = deletion().delete(user.getId(), actor.getId());
    if (deleted) {
      LevelAttribute.clear(session, realm, user);
    }
    return deleted;
  }

  @Override
  public boolean restore(UserModel user) {
    boolean restored = deletion().restore(user.getId());
    if (restored) {
      approval(user)
          .ifPresent(approval -> LevelAttribute.set(session, realm, user, approval.level()));
    }
    return restored;
  }

  private CaseDeletion deletion() {
    return new CaseDeletion(
        session.getProvider(JpaConnectionProvider.class).getEntityManager(), realm.getId());
  }

  @Override
  public List<CaseHistoryEntry> history(UserModel user) {
    return table.findOf(user.getId()).stream()
        .flatMap(kyc -> table.history(kyc.getId()).stream())
        .map(views::historyEntry)
        .toList();
  }

  @Override
  public CaseReviews reviews(UserModel reviewer) {
    return new JpaCaseReviews(
        new CaseReviewer(session, realm, reviewer), policy, table, machine, views);
  }

  /** Ends an approval whose time is over. */
  void expire(KycCaseEntity kyc) {
    // it will be changed, too
    table.lockAccount(kyc.getUserId());
    machine.fire(kyc, CaseAct.bySystem(CaseEvent.EXPIRE), CaseChanges::expire);
    UserModel user = session.users().getUserById(realm, kyc.getUserId());
    if (user != null) {
      LevelAttribute.clear(session, realm, user);
    }
  }

  /** Tells the holder of an approval that it ends soon, once. */
  void sendExpiryNotice(KycCaseEntity kyc) {
    kyc.setNoticeSentAt(Times.now().toEpochMilli());
    // before the message leaves: of two runs at once one fails here
    table.write(kyc);
    new ExpiryNotice(session).send(kyc);
  }

  /** Deletes a case for good. */
  void purge(KycCaseEntity kyc) {
    table.purge(kyc, cipher);
    @Nullable UserModel user = session.users().getUserById(realm, kyc.getUserId());
    if (user != null) {
      session.getProvider(DocumentProvider.class).deletePinned(realm, user);
    }
  }

  @Override
  public void close() {}
}
