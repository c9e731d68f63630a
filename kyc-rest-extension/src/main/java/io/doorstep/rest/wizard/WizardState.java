package io.doorstep.rest.wizard;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.doorstep.spi.kyc.CaseEvent;
import io.doorstep.spi.kyc.CaseFieldError;
import io.doorstep.spi.kyc.CaseState;
import io.doorstep.spi.kyc.KycCase;
import io.doorstep.spi.kyc.KycSection;
import io.doorstep.spi.kyc.SectionKind;

/**
 * How things stand: which pages there are, and which comes next.
 *
 * @param missing all that is still to be filled in
 * @param consented whether the person agrees to the text in force
 * @param consentVersion of that text
 */
record WizardState(
    KycCase kyc, List<CaseFieldError> missing, boolean consented, String consentVersion) {

  private static final Set<CaseState> OPEN =
      EnumSet.of(CaseState.DRAFT, CaseState.RESUBMISSION_REQUESTED);

  WizardState {
    missing = List.copyOf(missing);
  }

  CaseState state() {
    return kyc.head().state();
  }

  /** Whether the person may write. */
  boolean isOpen() {
    return OPEN.contains(state());
  }

  /** Whether what was decided on can be followed by something new. */
  boolean canBeginAnew() {
    return CaseEvent.REVISE.from(state()).isPresent();
  }

  boolean isAskedAgain() {
    return state() == CaseState.RESUBMISSION_REQUESTED;
  }

  /** The sections that may be written now, in their order. */
  List<KycSection> openSections() {
    return kyc.sections().stream()
        .filter(section -> !isAskedAgain() || !section.reasons().isEmpty())
        .toList();
  }

  boolean isDone(SectionKind section) {
    return missing(section).isEmpty();
  }

  /** What is missing in a section, by the API's names of its fields. */
  List<CaseFieldError> missing(SectionKind section) {
    String prefix = section.key() + ".";
    return missing.stream()
        .filter(error -> error.field().startsWith(prefix) || error.field().equals(section.key()))
        .map(
            error ->
                error.field().startsWith(prefix)
                    ? new CaseFieldError(
                        error.field().substring(prefix.length()), error.messageKey())
                    : error)
        .toList();
  }

  /** The page to be on, as long as the wanted one is there. */
  WizardStep at(Optional<WizardStep> wanted) {
    if (!isOpen()) {
      return state() == CaseState.EXPIRED ? WizardStep.START : WizardStep.STATUS;
    }
    if (!consented) {
      return WizardStep.START;
    }
    return wanted.filter(this::isThere).orElseGet(this::first);
  }

  private boolean isThere(WizardStep step) {
    return switch (step) {
      case START, REVIEW -> true;
      case STATUS -> false;
      default -> step.section().filter(this::isOpen).isPresent();
    };
  }

  private boolean isOpen(SectionKind kind) {
    return openSections().stream().anyMatch(section -> section.kind() == kind);
  }

  /** Whoever is asked for something again is told why before all else. */
  private WizardStep first() {
    boolean told = openSections().stream().anyMatch(section -> isDone(section.kind()));
    return isAskedAgain() && !told ? WizardStep.START : next();
  }

  /** The first section with something to do, or the end. */
  WizardStep next() {
    return openSections().stream()
        .map(KycSection::kind)
        .filter(kind -> !isDone(kind))
        .findFirst()
        .map(WizardStep::of)
        .orElse(WizardStep.REVIEW);
  }
}
