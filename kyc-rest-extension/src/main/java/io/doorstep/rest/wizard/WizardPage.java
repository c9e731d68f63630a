package io.doorstep.rest.wizard;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.ws.rs.core.Response;

import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;

import io.doorstep.rest.http.BrowserForm;
import io.doorstep.rest.wizard.ContactCode.Contact;
import io.doorstep.rest.wizard.SectionForm.Picture;
import io.doorstep.spi.document.DocumentProvider;
import io.doorstep.spi.document.StoredDocument;
import io.doorstep.spi.kyc.KycSection;
import io.doorstep.spi.kyc.ReviewReason;
import io.doorstep.spi.kyc.SectionWarning;
import io.doorstep.spi.otp.OtpProvider;
import org.jspecify.annotations.Nullable;

/** A page with what it has to know: the attribute {@code onboarding} of its template. */
final class WizardPage {

  private static final int MEGABYTE = 1024 * 1024;

  private final RequiredActionContext context;
  private final KeycloakSession session;
  private final WizardNotes notes;
  private final CaseDesk desk;
  private final WizardState state;
  private final WizardStep step;

  WizardPage(
      RequiredActionContext context,
      WizardNotes notes,
      CaseDesk desk,
      WizardState state,
      WizardStep step) {
    this.context = context;
    this.session = context.getSession();
    this.notes = notes;
    this.desk = desk;
    this.state = state;
    this.step = step;
  }

  /**
   * Makes the page.
   *
   * @param typed what was typed on it and is shown again; null if nothing was
   */
  Response with(@Nullable BrowserForm typed, WizardErrors errors) {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("step", step.key());
    model.put("state", state.state().key());
    model.put("version", state.kyc().head().version());
    model.put("mandatory", notes.isMandatory());
    model.put("consented", state.consented());
    model.put("consentVersion", state.consentVersion());
    model.put("canBegin", state.canBeginAnew());
    model.put("steps", progress());
    model.put("errorFields", errors.fields());
    int maxBytes = session.getProvider(DocumentProvider.class).maxBytes();
    model.put("maxMegabytes", maxBytes / MEGABYTE);
    model.put("lookups", lookups().getRawPath());
    step.section()
        .flatMap(kind -> state.kyc().section(kind))
        .ifPresent(section -> model.putAll(section(section, typed)));
    if (step.section().isEmpty()) {
      model.put("sections", state.kyc().sections().stream().map(this::summary).toList());
    }
    LoginFormsProvider form = context.form().setAttribute("onboarding", model);
    errors.show(form);
    return form.createForm(step.template());
  }

  /** Where what belongs to a code can be asked for. */
  private URI lookups() {
    return context
        .getUriInfo()
        .getBaseUriBuilder()
        .path("realms/{realm}/onboarding")
        .build(context.getRealm().getName());
  }

  /** Where the person is, in what they have to do; the profile comes before this and is done. */
  private List<Map<String, Object>> progress() {
    List<Map<String, Object>> steps = new ArrayList<>();
    steps.add(Map.of("key", "personal", "done", true, "current", false));
    for (KycSection section : state.openSections()) {
      WizardStep of = WizardStep.of(section.kind());
      boolean done = state.isDone(section.kind());
      steps.add(Map.of("key", of.key(), "done", done, "current", of == step));
    }
    boolean last = step == WizardStep.REVIEW;
    steps.add(Map.of("key", WizardStep.REVIEW.key(), "done", false, "current", last));
    return steps;
  }

  private Map<String, Object> section(KycSection section, @Nullable BrowserForm typed) {
    SectionForm form = SectionForm.of(section.kind());
    Map<String, Object> model = new HashMap<>();
    model.put("values", values(section, form, typed));
    model.put("saved", saved(section));
    model.put("reasons", reasons(section));
    model.put("warnings", section.warnings().stream().map(SectionWarning::key).toList());
    model.put("pictures", pictures(section, form));
    if (section.finding() != null) {
      model.put("finding", section.finding().key());
    }
    if (form == SectionForm.AADHAAR) {
      model.put("code", new AadhaarCode(context.getRealm(), notes, desk).model());
    }
    if (form == SectionForm.BUSINESS) {
      model.put("countries", countries());
      for (Contact contact : Contact.values()) {
        model.put(contact.field(), new ContactCode(context, notes, desk, contact).model());
      }
    }
    return model;
  }

  /** What was typed, else what was saved; numbers in neither case. */
  private Map<String, String> values(
      KycSection section, SectionForm form, @Nullable BrowserForm typed) {
    Map<String, String> values = new HashMap<>();
    Stream.concat(
            form.texts().stream(),
            form == SectionForm.BUSINESS ? Stream.of("phone", "email") : Stream.empty())
        .filter(name -> !SectionForm.SECRETS.contains(name))
        .forEach(
            name -> {
              @Nullable String text = typed == null ? null : typed.text(name);
              @Nullable Object kept =
                  form.texts().contains(name) ? section.fields().get(name) : null;
              values.put(name, text == null ? Objects.toString(kept, "") : text);
            });
    if (form == SectionForm.BUSINESS && values.getOrDefault("country", "").isEmpty()) {
      values.put(
          "country", session.getProvider(OtpProvider.class).policy().numbers().defaultRegion());
    }
    return values;
  }

  /** What is kept and not shown whole. */
  private static Map<String, String> saved(KycSection section) {
    Map<String, String> saved = new HashMap<>();
    Stream.concat(SectionForm.SECRETS.stream(), Stream.of("phone", "email"))
        .forEach(
            name ->
                Optional.ofNullable(section.fields().get(name))
                    .ifPresent(value -> saved.put(name, value.toString())));
    return saved;
  }

  private static List<Map<String, String>> reasons(KycSection section) {
    return section.reasons().stream().map(WizardPage::reason).toList();
  }

  private static Map<String, String> reason(ReviewReason reason) {
    return Map.of("code", reason.code().key(), "note", reason.note() == null ? "" : reason.note());
  }

  private Map<String, List<Map<String, Object>>> pictures(KycSection section, SectionForm form) {
    Map<String, StoredDocument> stored = desk.pictures();
    Map<String, List<Map<String, Object>>> pictures = new HashMap<>();
    for (Picture place : form.pictures()) {
      pictures.put(
          place.field(),
          SectionPictures.ids(section, place).stream()
              .flatMap(id -> Stream.ofNullable(stored.get(id)))
              .map(WizardPage::picture)
              .toList());
    }
    return pictures;
  }

  private static Map<String, Object> picture(StoredDocument picture) {
    return Map.of("id", picture.id(), "width", picture.width(), "height", picture.height());
  }

  /** A section as it is read over before it is handed in. */
  private Map<String, Object> summary(KycSection section) {
    Map<String, Object> model = new HashMap<>();
    SectionForm form = SectionForm.of(section.kind());
    Map<String, Object> rows = new LinkedHashMap<>();
    Stream.concat(
            form.texts().stream(),
            form == SectionForm.BUSINESS ? Stream.of("phone", "email") : Stream.empty())
        .forEach(
            name ->
                Optional.ofNullable(section.fields().get(name))
                    .ifPresent(value -> rows.put(name, shown(name, value))));
    form.pictures()
        .forEach(place -> rows.put(place.field(), SectionPictures.ids(section, place).size()));
    model.put("key", section.kind().key());
    model.put("state", section.state().key());
    model.put("open", state.openSections().contains(section));
    model.put("done", state.isDone(section.kind()));
    model.put("reasons", reasons(section));
    model.put("rows", rows);
    return model;
  }

  private Object shown(String name, Object value) {
    return name.equals("country") ? countryName(value.toString()) : value;
  }

  private String countryName(String code) {
    return new Locale("", code).getDisplayCountry(session.getContext().resolveLocale(null));
  }

  private List<Map<String, String>> countries() {
    return Stream.of(Locale.getISOCountries())
        .map(code -> Map.of("code", code, "name", countryName(code)))
        .sorted(Comparator.comparing((Map<String, String> country) -> country.get("name")))
        .toList();
  }
}
