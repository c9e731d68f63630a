package io.doorstep.storage.kyc;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

import io.doorstep.spi.document.DocumentProvider;
import io.doorstep.spi.document.StoredDocument;
import io.doorstep.spi.identity.Ifsc;
import io.doorstep.spi.kyc.CaseFieldError;
import io.doorstep.spi.kyc.CaseFieldsException;
import io.doorstep.spi.kyc.SectionDraft;
import io.doorstep.spi.kyc.SectionKind;
import io.doorstep.spi.kyc.SectionWarning;
import io.doorstep.spi.verification.IfscDirectory;
import io.doorstep.storage.jpa.entity.KycCaseEntity;
import io.doorstep.storage.jpa.entity.KycSectionEntity;
import io.doorstep.storage.kyc.SectionFields.NamedDocument;
import org.jspecify.annotations.Nullable;

/** What cases say: saved, checked for gaps, and noted what others say about it. */
final class Sections {

  private static final String UNKNOWN_DOCUMENT = "doorstepErrorDocumentUnknown";
  private static final String WRONG_KIND = "doorstepErrorDocumentKind";

  private final KeycloakSession session;
  private final RealmModel realm;
  private final CaseTable table;
  private final SectionCipher cipher;

  Sections(KeycloakSession session, CaseTable table, SectionCipher cipher) {
    this.session = session;
    this.realm = session.getContext().getRealm();
    this.table = table;
    this.cipher = cipher;
  }

  /**
   * Saves what a draft says over what was saved, in the revision that is being written.
   *
   * @throws CaseFieldsException if it names pictures that are not there, or show something else
   */
  KycSectionEntity save(KycCaseEntity kyc, SectionDraft draft, boolean vaultMode) {
    Map<String, Object> said = SectionFields.of(draft, vaultMode);
    List<CaseFieldError> errors = wrongDocuments(kyc, draft.kind(), said, "");
    if (!errors.isEmpty()) {
      throw new CaseFieldsException(errors);
    }
    @Nullable KycSectionEntity previous = table.sections(kyc, kyc.getRevision()).get(draft.kind());
    Map<String, Object> before =
        previous == null ? new LinkedHashMap<>() : cipher.decrypt(previous);
    Map<String, Object> after = merge(before, said);
    KycSectionEntity section =
        previous != null && previous.getRevision() == kyc.getRevision()
            ? previous
            : begin(kyc, draft.kind());
    section.setFinding(previous != null && after.equals(before) ? previous.getFinding() : null);
    section.setSavedAt(Time.currentTimeMillis());
    cipher.encrypt(section, after);
    table.add(section);
    if (previous == null) {
      new Funnel(session, realm.getId()).saved(draft.kind());
    }
    return section;
  }

  /** With a new number, or anything else new, what others said before is void. */
  private static Map<String, Object> merge(Map<String, Object> before, Map<String, Object> said) {
    Map<String, Object> after = new LinkedHashMap<>(before);
    if (said.containsKey(SectionFields.LAST_FOUR)) {
      // a number from before vault mode was turned off goes as soon as there is another
      after.remove(SectionFields.NUMBER);
    }
    after.putAll(said);
    after.values().removeIf(value -> value.equals(""));
    if (!after.equals(before)) {
      after.keySet().removeIf(name -> name.startsWith(Findings.PREFIX));
    }
    return after;
  }

  private static KycSectionEntity begin(KycCaseEntity kyc, SectionKind kind) {
    KycSectionEntity section = new KycSectionEntity();
    section.setId(KeycloakModelUtils.generateId());
    section.setRealmId(kyc.getRealmId());
    section.setUserId(kyc.getUserId());
    section.setCaseId(kyc.getId());
    section.setRevision(kyc.getRevision());
    section.setKind(kind.key());
    return section;
  }

  /** Notes what somebody said about a section of the revision that is being written. */
  void note(KycCaseEntity kyc, KycSectionEntity section, Findings findings) {
    Map<String, Object> fields = cipher.decrypt(section);
    KycSectionEntity target = section;
    if (section.getRevision() != kyc.getRevision()) {
      target = begin(kyc, SectionKind.ofKey(section.getKind()).orElseThrow());
      target.setSavedAt(section.getSavedAt());
    }
    fields.keySet().removeIf(name -> name.startsWith(Findings.PREFIX));
    fields.putAll(findings.recorded());
    cipher.encrypt(target, fields);
    target.setFinding(findings.finding().key());
    table.add(target);
  }

  /** All that is missing in the revision that is being written, with the section before each. */
  List<CaseFieldError> missing(KycCaseEntity kyc) {
    Map<SectionKind, KycSectionEntity> present = table.sections(kyc, kyc.getRevision());
    Set<SectionKind> kinds = EnumSet.copyOf(required(kyc));
    kinds.addAll(present.keySet());
    if (kinds.isEmpty()) {
      // an account type that asks for nothing makes no case of nothing
      return List.of(CaseFieldError.missing("sections"));
    }
    List<CaseFieldError> errors = new ArrayList<>();
    for (SectionKind kind : kinds) {
      @Nullable KycSectionEntity section = present.get(kind);
      Map<String, Object> fields = section == null ? Map.of() : cipher.decrypt(section);
      SectionFields.missing(kind, fields).stream()
          .map(field -> CaseFieldError.missing(kind.key() + "." + field))
          .forEach(errors::add);
      errors.addAll(wrongDocuments(kyc, kind, fields, kind.key() + "."));
    }
    return errors;
  }

  /** What the user's account type asks for. */
  Set<SectionKind> required(KycCaseEntity kyc) {
    return RequiredSections.of(session, realm, kyc.getUserId());
  }

  /** What is odd about a section's fields. */
  List<SectionWarning> warnings(Map<String, Object> fields) {
    IfscDirectory branches = session.getProvider(IfscDirectory.class);
    return SectionFields.text(fields, SectionFields.IFSC)
        .map(Ifsc::parse)
        .filter(ifsc -> !branches.find(ifsc).listed())
        .map(ifsc -> List.of(SectionWarning.BRANCH_UNKNOWN))
        .orElse(List.of());
  }

  private List<CaseFieldError> wrongDocuments(
      KycCaseEntity kyc, SectionKind kind, Map<String, Object> fields, String prefix) {
    List<NamedDocument> named = SectionFields.documents(kind, fields);
    if (named.isEmpty()) {
      return List.of();
    }
    UserModel user = session.users().getUserById(realm, kyc.getUserId());
    return named.stream()
        .map(document -> errorOf(user, document, prefix))
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  private @Nullable CaseFieldError errorOf(UserModel user, NamedDocument named, String prefix) {
    Optional<StoredDocument> stored =
        session.getProvider(DocumentProvider.class).find(realm, user, named.id());
    if (stored.isEmpty()) {
      return new CaseFieldError(prefix + named.field(), UNKNOWN_DOCUMENT);
    }
    return stored.get().kind() == named.kind()
        ? null
        : new CaseFieldError(prefix + named.field(), WRONG_KIND);
  }
}
