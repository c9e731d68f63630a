package io.doorstep.rest.wizard;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import io.doorstep.spi.kyc.SectionKind;
import org.jspecify.annotations.Nullable;

/** The pages, in their order. */
enum WizardStep {
  /** What will be asked, and the text that is agreed to. */
  START(null),
  AADHAAR(SectionKind.AADHAAR),
  PAN(SectionKind.PAN),
  BUSINESS(SectionKind.BUSINESS),
  BANK(SectionKind.BANK),
  REVIEW(null),
  /** How far the case has come once it was handed in. */
  STATUS(null);

  private final @Nullable SectionKind section;

  WizardStep(@Nullable SectionKind section) {
    this.section = section;
  }

  /** The part of the case that the page is about, if it is about one. */
  Optional<SectionKind> section() {
    return Optional.ofNullable(section);
  }

  static WizardStep of(SectionKind section) {
    return Arrays.stream(values())
        .filter(step -> step.section == section)
        .findFirst()
        .orElseThrow();
  }

  /** Stands in forms, message keys and the names of templates. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  String template() {
    return "doorstep-onboarding-" + key() + ".ftl";
  }

  static Optional<WizardStep> ofKey(@Nullable String key) {
    return Arrays.stream(values()).filter(step -> step.key().equals(key)).findFirst();
  }
}
