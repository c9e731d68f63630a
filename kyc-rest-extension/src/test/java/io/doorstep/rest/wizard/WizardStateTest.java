package io.doorstep.rest.wizard;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.doorstep.spi.kyc.CaseFieldError;
import io.doorstep.spi.kyc.CaseHead;
import io.doorstep.spi.kyc.CaseState;
import io.doorstep.spi.kyc.KycCase;
import io.doorstep.spi.kyc.KycSection;
import io.doorstep.spi.kyc.ReasonCode;
import io.doorstep.spi.kyc.ReviewReason;
import io.doorstep.spi.kyc.SectionKind;
import io.doorstep.spi.kyc.SectionState;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("KYC-9")
class WizardStateTest {

  @Test
  @DisplayName("nothing comes before the consent, and then the first section that lacks something")
  void leads() {
    assertThat(state(CaseState.DRAFT, false).at(Optional.of(WizardStep.PAN)))
        .isEqualTo(WizardStep.START);
    assertThat(state(CaseState.DRAFT, true, "pan.name", "bank.ifsc").at(Optional.empty()))
        .isEqualTo(WizardStep.PAN);
    assertThat(state(CaseState.DRAFT, true, "pan.name").at(Optional.of(WizardStep.BANK)))
        .isEqualTo(WizardStep.BANK);
    assertThat(state(CaseState.DRAFT, true).at(Optional.of(WizardStep.STATUS)))
        .isEqualTo(WizardStep.REVIEW);
  }

  @Test
  @DisplayName("of a case that is asked for again only what was found fault with is there")
  void opensWhatIsAskedAgain() {
    WizardState asked = state(CaseState.RESUBMISSION_REQUESTED, true, "pan");

    assertThat(asked.at(Optional.empty())).as("why comes first").isEqualTo(WizardStep.START);
    assertThat(asked.openSections()).extracting(KycSection::kind).containsExactly(SectionKind.PAN);
    assertThat(asked.at(Optional.of(WizardStep.BANK))).isNotEqualTo(WizardStep.BANK);
    assertThat(asked.isDone(SectionKind.PAN)).isFalse();
    assertThat(state(CaseState.RESUBMISSION_REQUESTED, true).at(Optional.empty()))
        .isEqualTo(WizardStep.REVIEW);
  }

  @ParameterizedTest
  @EnumSource(
      value = CaseState.class,
      names = {"DRAFT", "RESUBMISSION_REQUESTED", "EXPIRED"},
      mode = EnumSource.Mode.EXCLUDE)
  void tellsHowFarACaseIsThatIsNotOpen(CaseState closed) {
    assertThat(state(closed, true, "pan.name").at(Optional.of(WizardStep.PAN)))
        .isEqualTo(WizardStep.STATUS);
    assertThat(state(closed, false).at(Optional.empty())).isEqualTo(WizardStep.STATUS);
  }

  @Test
  void hasAnExpiredCaseBegunAnew() {
    WizardState expired = state(CaseState.EXPIRED, true);

    assertThat(expired.at(Optional.of(WizardStep.PAN))).isEqualTo(WizardStep.START);
    assertThat(expired.canBeginAnew()).isTrue();
    assertThat(state(CaseState.SUBMITTED, true).canBeginAnew()).isFalse();
  }

  @Test
  void namesWhatIsMissingByTheFieldsOfAPage() {
    WizardState state = state(CaseState.DRAFT, true, "pan.name", "bank.ifsc", "pan");

    assertThat(state.missing(SectionKind.PAN))
        .extracting(CaseFieldError::field)
        .containsExactly("name", "pan");
  }

  private static WizardState state(CaseState state, boolean consented, String... missing) {
    CaseHead head = new CaseHead("c", "u", state, 1, 1, Instant.EPOCH, null, null, null);
    List<KycSection> sections =
        Stream.of(SectionKind.values())
            .map(
                kind ->
                    new KycSection(
                        kind,
                        SectionState.DRAFT,
                        Map.of(),
                        null,
                        List.of(),
                        kind == SectionKind.PAN
                            ? List.of(new ReviewReason(kind, ReasonCode.OTHER, null, null))
                            : List.of(),
                        null))
            .toList();
    return new WizardState(
        new KycCase(head, sections, Set.of()),
        Stream.of(missing).map(CaseFieldError::missing).toList(),
        consented,
        "1");
  }
}
