package io.doorstep.rest.wizard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.doorstep.rest.http.BrowserForm;
import io.doorstep.rest.representation.AadhaarSectionRequest;
import io.doorstep.rest.representation.BankSectionRequest;
import io.doorstep.rest.representation.BusinessSectionRequest;
import io.doorstep.rest.representation.PanSectionRequest;
import io.doorstep.rest.wizard.SectionForm.Picture;
import io.doorstep.rest.wizard.SectionForm.Said;
import io.doorstep.spi.kyc.SectionKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

@Tag("KYC-9")
class SectionFormTest {

  @ParameterizedTest
  @EnumSource(SectionKind.class)
  @DisplayName("each section has a page, whose form says nothing of pictures, proofs and consent")
  void readsTextsAlone(SectionKind kind) {
    SectionForm form = SectionForm.of(kind);
    BrowserForm posted =
        new BrowserForm(
            Map.of(
                "front_document", "id",
                "document", "id",
                "selfie_document", "id",
                "shop_documents", "id",
                "proof_document", "id",
                "phone_proof", "token",
                "email_proof", "token",
                "consent", "1",
                "version", "7"),
            Map.of());

    assertThat(form.read(posted).isNothing()).isTrue();
    assertThat(form.pictures()).isNotEmpty();
    assertThat(WizardStep.of(kind).section()).hasValue(kind);
  }

  @Test
  @DisplayName("what is not in a form was not said, what is empty was")
  void tellsAbsentFromEmpty() {
    Said said = SectionForm.PAN.read(new BrowserForm(Map.of("name", ""), Map.of()));

    assertThat(said.fields()).containsExactly(entry("name", ""));
    assertThat(said).hasToString("Said[]");
  }

  @Test
  void putsPicturesInTheirPlaces() {
    Picture selfie = SectionForm.BUSINESS.pictures().get(0);
    Picture shops = SectionForm.BUSINESS.pictures().get(1);

    assertThat(selfie.of(List.of("a")).fields()).containsExactly(entry("selfie_document", "a"));
    assertThat(selfie.of(List.of()).fields())
        .as("taken out")
        .containsExactly(entry("selfie_document", ""));
    assertThat(shops.of(List.of("a", "b")).fields())
        .containsExactly(entry("shop_documents", List.of("a", "b")));
    assertThat(shops.of(List.of()).fields()).containsExactly(entry("shop_documents", List.of()));
  }

  @Test
  @DisplayName("all that a page says is what the API takes, with no consent and for any version")
  void saysWhatTheApiTakes() {
    assertThat(everything(SectionForm.AADHAAR).as(AadhaarSectionRequest.class))
        .isEqualTo(
            new AadhaarSectionRequest("number", "front_document", "back_document", null, null));
    assertThat(everything(SectionForm.PAN).as(PanSectionRequest.class))
        .isEqualTo(
            new PanSectionRequest("number", "name", "date_of_birth", "document", null, null));
    assertThat(everything(SectionForm.BUSINESS).as(BusinessSectionRequest.class))
        .isEqualTo(
            new BusinessSectionRequest(
                "name",
                "address_line1",
                "address_line2",
                "city",
                "state",
                "country",
                "pincode",
                null,
                null,
                "selfie_document",
                List.of("shop_documents"),
                "gstin",
                "business_type",
                null,
                null));
    assertThat(everything(SectionForm.BANK).as(BankSectionRequest.class))
        .isEqualTo(
            new BankSectionRequest(
                "holder",
                "account_number",
                "account_number_confirmation",
                "ifsc",
                "account_type",
                "bank_name",
                "branch_name",
                "proof_document",
                null,
                null));
    assertThat(Said.of("phone_proof", "token").as(BusinessSectionRequest.class).phoneProof())
        .isEqualTo("token");
    assertThat(Said.nothing().as(PanSectionRequest.class))
        .isEqualTo(new PanSectionRequest(null, null, null, null, null, null));
  }

  /** Each field with its own name as its value. */
  private static Said everything(SectionForm form) {
    Map<String, Object> fields = new HashMap<>();
    form.texts().forEach(name -> fields.put(name, name));
    form.pictures().stream()
        .map(place -> place.of(List.of(place.field())))
        .forEach(said -> fields.putAll(said.fields()));
    return new Said(fields);
  }
}
