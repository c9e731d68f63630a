package io.doorstep.rest.wizard;

import java.util.Map;
import java.util.Optional;

import org.keycloak.authentication.RequiredActionContext;

import io.doorstep.rest.error.Text;
import io.doorstep.rest.http.BrowserForm;
import io.doorstep.rest.wizard.ContactCode.Contact;
import io.doorstep.rest.wizard.SectionForm.Picture;
import io.doorstep.rest.wizard.SectionForm.Said;
import io.doorstep.spi.kyc.CaseFieldError;
import io.doorstep.spi.kyc.SectionKind;

/** Takes what was done on the page of a section. */
final class SectionVisit {

  /** What the API has for proofs, the page has for what is proven. */
  private static final Map<String, String> NAMES =
      Map.of(
          Contact.PHONE.proof(),
          Contact.PHONE.field(),
          Contact.EMAIL.proof(),
          Contact.EMAIL.field());

  private final RequiredActionContext context;
  private final WizardNotes notes;
  private final CaseDesk desk;
  private final SectionForm form;
  private final WizardErrors errors;

  SectionVisit(
      RequiredActionContext context,
      WizardNotes notes,
      CaseDesk desk,
      WizardStep step,
      WizardErrors errors) {
    this.context = context;
    this.notes = notes;
    this.desk = desk;
    this.form = SectionForm.of(step.section().orElseThrow());
    this.errors = errors;
  }

  void addPictures(BrowserForm posted) {
    form.pictures().forEach(place -> add(place, posted));
  }

  /**
   * Keeps what is good, whichever button was pressed.
   *
   * @return whether the page is done with
   */
  boolean take(BrowserForm posted, String verb, String argument) {
    boolean going = verb.equals("next");
    keep(form.read(posted), going ? errors : new WizardErrors(context.getSession()));
    switch (verb) {
      case "remove" -> remove(argument);
      case "send", "resend", "enter", "change" -> contact(posted, verb, argument);
      default -> {
        // nothing but what was kept
      }
    }
    return going && isDone();
  }

  private void add(Picture place, BrowserForm posted) {
    SectionPictures pictures = new SectionPictures(desk, form);
    posted
        .files(place.field())
        .forEach(
            file ->
                errors.tried(
                    Map.of("file", place.field(), "", place.field()),
                    () -> pictures.add(place, file)));
  }

  private void keep(Said said, WizardErrors told) {
    if (!said.isNothing()) {
      told.tried(NAMES, () -> desk.withCase(mine -> form.save(mine, said)));
    }
  }

  /**
   * Takes a picture out.
   *
   * @param argument the field and the picture's id, with a colon between
   */
  private void remove(String argument) {
    String[] named = argument.split(":", 2);
    form.pictures().stream()
        .filter(place -> named.length == 2 && place.field().equals(named[0]))
        .forEach(
            place -> errors.tried(() -> new SectionPictures(desk, form).remove(place, named[1])));
  }

  private void contact(BrowserForm posted, String verb, String field) {
    if (form == SectionForm.AADHAAR) {
      aadhaar(posted, verb);
      return;
    }
    Optional<Contact> contact = Contact.ofField(field);
    if (form != SectionForm.BUSINESS || contact.isEmpty()) {
      return;
    }
    ContactCode code = new ContactCode(context, notes, desk, contact.get());
    String codeField = contact.get().codeField();
    switch (verb) {
      case "send" ->
          errors.tried(
              Map.of("to", field, "", field, contact.get().proof(), field),
              () -> code.send(posted.text(field)));
      case "resend" -> errors.tried(Map.of("", codeField), code::resend);
      case "enter" ->
          errors.tried(
              Map.of("code", codeField, "", codeField, contact.get().proof(), codeField),
              () -> code.enter(posted.text(codeField)));
      default -> code.change();
    }
  }

  private void aadhaar(BrowserForm posted, String verb) {
    AadhaarCode code = new AadhaarCode(context.getRealm(), notes, desk);
    Map<String, String> names = Map.of("", AadhaarCode.CODE_FIELD);
    if (verb.equals("enter")) {
      errors.tried(names, () -> code.enter(posted.text(AadhaarCode.CODE_FIELD)));
    } else {
      errors.tried(names, code::send);
    }
  }

  private boolean isDone() {
    if (!errors.isEmpty()) {
      return false;
    }
    WizardState state = desk.look();
    tellMissing(state, form.kind(), notes, errors);
    if (form == SectionForm.AADHAAR && errors.isEmpty()) {
      AadhaarCode code = new AadhaarCode(context.getRealm(), notes, desk);
      if (code.isToBeOffered(state.kyc().section(form.kind()))) {
        code.offer();
        return false;
      }
    }
    return errors.isEmpty();
  }

  /** Says what a section still lacks; a contact lacks its code, on whichever field that is due. */
  static void tellMissing(
      WizardState state, SectionKind kind, WizardNotes notes, WizardErrors errors) {
    for (CaseFieldError error : state.missing(kind)) {
      Optional<Contact> contact = Contact.ofProof(error.field());
      if (contact.isPresent()) {
        contact.get().tellMissing(notes, errors);
      } else if (error.field().equals(kind.key())) {
        errors.add(Text.of(error.messageKey()));
      } else {
        errors.add(error.field(), Text.of(error.messageKey()));
      }
    }
  }
}
