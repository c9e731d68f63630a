package io.doorstep.rest.wizard;

import java.util.Map;
import java.util.Optional;

import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.KeycloakSession;

import io.doorstep.rest.error.ProblemType;
import io.doorstep.rest.error.Text;
import io.doorstep.rest.error.UnreadableBodyException;
import io.doorstep.rest.http.BrowserForm;
import io.doorstep.rest.service.MyCase;
import io.doorstep.rest.wizard.SectionForm.Said;
import io.doorstep.spi.document.DocumentProvider;
import io.doorstep.spi.document.DocumentRefusedException;
import io.doorstep.spi.kyc.CaseRefusedException;
import io.doorstep.spi.kyc.KycCase;
import org.jspecify.annotations.Nullable;

/** One request to the wizard: shows a page, or takes what was done on one. */
final class WizardVisit {

  /** The button that was pressed: a verb, and after a colon what it is about. */
  static final String BUTTON = "go";

  /** The page that the form was on. */
  static final String STEP = "step";

  private static final String AGREED = "consent";
  private static final String VERSION = "version";

  private final RequiredActionContext context;
  private final KeycloakSession session;
  private final WizardNotes notes;
  private final CaseDesk desk;
  private final WizardErrors errors;

  WizardVisit(RequiredActionContext context) {
    this.context = context;
    this.session = context.getSession();
    this.notes = new WizardNotes(context);
    this.desk = new CaseDesk(session, context.getUser());
    this.errors = new WizardErrors(session);
  }

  void show() {
    WizardState state = desk.look();
    show(state, state.at(notes.step()), null);
  }

  private void show(WizardState state, WizardStep step, @Nullable BrowserForm typed) {
    notes.setStep(step);
    context.challenge(new WizardPage(context, notes, desk, state, step).with(typed, errors));
  }

  void submit() {
    try {
      int maxBytes = session.getProvider(DocumentProvider.class).maxBytes();
      take(BrowserForm.read(session, maxBytes, this::keepPictures));
    } catch (UnreadableBodyException e) {
      errors.add(ProblemType.BODY_UNREADABLE.detail());
      show();
    } catch (DocumentRefusedException e) {
      errors.add(Text.of(e.reason().messageKey()));
      show();
    }
  }

  /** Before all else, so that none has to be chosen again for a mistyped text. */
  private void keepPictures(BrowserForm form) {
    if (!form.files().isEmpty()) {
      postedSection(desk.look(), form)
          .map(step -> new SectionVisit(context, notes, desk, step, errors))
          .ifPresent(visit -> visit.addPictures(form));
    }
  }

  private void take(BrowserForm form) {
    @Nullable String button = form.text(BUTTON);
    String[] act = (button == null ? "next" : button).split(":", 2);
    switch (act[0]) {
      case "later", "finish" -> leave();
      case "begin" -> begin(form);
      case "open" -> open(WizardStep.ofKey(act.length < 2 ? null : act[1]));
      case "submit" -> handIn(form);
      default -> section(form, act[0], act.length < 2 ? "" : act[1]);
    }
  }

  /** What waits for the person comes again with the next login, or at once where it must. */
  private void leave() {
    WizardState state = desk.look();
    if (notes.isMandatory() && state.at(Optional.empty()) != WizardStep.STATUS) {
      show();
      return;
    }
    notes.leave();
    context.success();
  }

  /** The text in force is agreed to, and what was decided on gets a new revision. */
  private void begin(BrowserForm form) {
    WizardState before = desk.look();
    if (!before.consented() && !agree(form)) {
      show(desk.look(), WizardStep.START, null);
      return;
    }
    if (before.canBeginAnew() && !before.kyc().sections().isEmpty()) {
      SectionForm first = SectionForm.of(before.kyc().sections().get(0).kind());
      errors.tried(() -> desk.withCase(mine -> first.save(mine, Said.nothing())));
    }
    WizardState state = desk.look();
    show(state, state.at(Optional.of(state.next())), null);
  }

  /** Who comes from another page has not seen the text in force yet, and so made no mistake. */
  private boolean agree(BrowserForm form) {
    if (WizardStep.ofKey(form.text(STEP)).filter(WizardStep.START::equals).isEmpty()) {
      return false;
    }
    if (form.text(AGREED) == null) {
      errors.add(AGREED, Text.of("doorstepErrorConsentMissing"));
      return false;
    }
    String version = form.text(VERSION) == null ? "" : form.text(VERSION);
    return errors.tried(Map.of("text_version", AGREED), () -> desk.consent(version));
  }

  private void open(Optional<WizardStep> step) {
    WizardState state = desk.look();
    show(state, state.at(step), null);
  }

  private void handIn(BrowserForm form) {
    if (errors.tried(() -> desk.withCase(mine -> submit(mine, form.text(VERSION))))) {
      show(desk.look(), WizardStep.STATUS, null);
      return;
    }
    WizardState state = desk.look();
    WizardStep step = state.at(Optional.of(state.next()));
    if (step != WizardStep.REVIEW) {
      // it tells itself what it lacks
      errors.clear();
      step.section().ifPresent(kind -> SectionVisit.tellMissing(state, kind, notes, errors));
    }
    show(state, step, null);
  }

  /** Hands in what was looked at, and nothing else; whatever is no number was never shown. */
  private static KycCase submit(MyCase mine, @Nullable String version) {
    try {
      return mine.submit(Integer.valueOf(version == null ? "" : version));
    } catch (NumberFormatException e) {
      throw new CaseRefusedException(CaseRefusedException.Reason.CHANGED);
    }
  }

  private void section(BrowserForm form, String verb, String argument) {
    WizardState before = desk.look();
    Optional<WizardStep> posted = postedSection(before, form);
    if (posted.isEmpty()) {
      show(before, before.at(WizardStep.ofKey(form.text(STEP))), null);
      return;
    }
    WizardStep step = posted.get();
    SectionVisit visit = new SectionVisit(context, notes, desk, step, errors);
    boolean done = visit.take(form, verb, argument);
    WizardState after = desk.look();
    WizardStep to = after.at(Optional.of(done ? after.next() : step));
    show(after, to, to == step ? form : null);
  }

  /** The page of a section that the form was on, if that may be written now. */
  private static Optional<WizardStep> postedSection(WizardState state, BrowserForm form) {
    return WizardStep.ofKey(form.text(STEP))
        .filter(step -> step.section().isPresent() && state.at(Optional.of(step)) == step);
  }
}
