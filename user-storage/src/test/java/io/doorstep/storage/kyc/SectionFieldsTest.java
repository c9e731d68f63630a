package io.doorstep.storage.kyc;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.doorstep.spi.identity.AadhaarNumber;
import io.doorstep.spi.identity.BankAccountNumber;
import io.doorstep.spi.identity.Ifsc;
import io.doorstep.spi.identity.Pan;
import io.doorstep.spi.kyc.AccountKind;
import io.doorstep.spi.kyc.SectionDraft;
import io.doorstep.spi.kyc.SectionKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("KYC-2")
@Tag("KYC-7")
class SectionFieldsTest {
  private static final String NUMBER = "234123412346";
  private static final SectionDraft AADHAAR =
      new SectionDraft.Aadhaar(AadhaarNumber.parse(NUMBER), "front", null);

  @Test
  @DisplayName("an Aadhaar number is kept in vault mode alone, and never shown")
  void keepsAadhaarInTheVaultAlone() {
    Map<String, Object> outside = SectionFields.of(AADHAAR, false);
    Map<String, Object> vault = SectionFields.of(AADHAAR, true);

    assertThat(outside).containsOnlyKeys("last_four", "front_document");
    assertThat(vault).containsEntry("number", NUMBER);
    for (Map<String, Object> fields : List.of(outside, vault)) {
      assertThat(MaskedFields.of(SectionKind.AADHAAR, fields, true))
          .containsEntry("number", "XXXX XXXX 2346")
          .doesNotContainValue(NUMBER)
          .doesNotContainKey("last_four");
    }
  }

  @Test
  @DisplayName("what is missing is named as it is handed in")
  void namesWhatIsMissing() {
    assertThat(SectionFields.missing(SectionKind.AADHAAR, SectionFields.of(AADHAAR, false)))
        .containsExactly("back_document");
    assertThat(SectionFields.missing(SectionKind.AADHAAR, Map.of()))
        .containsExactly("number", "front_document", "back_document");
    assertThat(SectionFields.missing(SectionKind.BUSINESS, Map.of()))
        .contains("phone_proof", "email_proof", "shop_documents")
        .doesNotContain("gstin", "address_line2");
  }

  @Test
  @DisplayName("PAN and account number come out masked, and what is on record for reviewers alone")
  void masks() {
    Map<String, Object> pan =
        SectionFields.of(
            new SectionDraft.PanCard(
                Pan.parse("ACUPA7085R"), "Asha Rao", LocalDate.of(1990, 2, 28), null),
            false);
    pan.put("recorded_name", "A. Rao");
    assertThat(MaskedFields.of(SectionKind.PAN, pan, false))
        .containsEntry("number", "••••••085R")
        .containsEntry("date_of_birth", "1990-02-28")
        .doesNotContainKey("recorded_name");
    assertThat(MaskedFields.of(SectionKind.PAN, pan, true)).containsKey("recorded_name");
    Map<String, Object> bank =
        SectionFields.of(
            new SectionDraft.Bank(
                "Asha Rao",
                BankAccountNumber.parse("026291800001191"),
                Ifsc.parse("KKBK0000261"),
                AccountKind.SAVINGS,
                null,
                null,
                "proof"),
            false);
    assertThat(MaskedFields.of(SectionKind.BANK, bank, true))
        .containsEntry("account_number", "••••••1191")
        .containsEntry("ifsc", "KKBK0000261")
        .containsEntry("account_type", "savings");
  }
}
