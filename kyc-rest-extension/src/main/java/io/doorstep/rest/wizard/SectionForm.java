package io.doorstep.rest.wizard;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

import org.keycloak.util.JsonSerialization;

import io.doorstep.rest.http.BrowserForm;
import io.doorstep.rest.representation.AadhaarSectionRequest;
import io.doorstep.rest.representation.BankSectionRequest;
import io.doorstep.rest.representation.BusinessSectionRequest;
import io.doorstep.rest.representation.PanSectionRequest;
import io.doorstep.rest.service.MyCase;
import io.doorstep.spi.document.DocumentKind;
import io.doorstep.spi.kyc.KycCase;
import io.doorstep.spi.kyc.SectionKind;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a section asks for. Its fields have the API's names. Pictures and proofs are
 * none of what a form says: they come from what this server took in itself.
 */
@SuppressWarnings("ImmutableEnumChecker") // the lists are unmodifiable
enum SectionForm {
  AADHAAR(
      SectionKind.AADHAAR,
      saving(AadhaarSectionRequest.class, MyCase::save),
      List.of("number"),
      new Picture("front_document", DocumentKind.AADHAAR_FRONT, 1),
      new Picture("back_document", DocumentKind.AADHAAR_BACK, 1)),
  PAN(
      SectionKind.PAN,
      saving(PanSectionRequest.class, MyCase::save),
      List.of("number", "name", "date_of_birth"),
      new Picture("document", DocumentKind.PAN, 1)),
  BUSINESS(
      SectionKind.BUSINESS,
      saving(BusinessSectionRequest.class, MyCase::save),
      List.of(
          "name",
          "business_type",
          "gstin",
          "address_line1",
          "address_line2",
          "pincode",
          "city",
          "state",
          "country"),
      new Picture("selfie_document", DocumentKind.SELFIE, 1),
      new Picture("shop_documents", DocumentKind.SHOP, 5)),
  BANK(
      SectionKind.BANK,
      saving(BankSectionRequest.class, MyCase::save),
      List.of(
          "holder",
          "account_number",
          "account_number_confirmation",
          "account_type",
          "ifsc",
          "bank_name",
          "branch_name"),
      new Picture("proof_document", DocumentKind.BANK_PROOF, 1));

  /** Never sent back to a browser, not even to whoever has just typed them. */
  static final Set<String> SECRETS =
      Set.of("number", "account_number", "account_number_confirmation", "gstin");

  private final SectionKind kind;
  private final BiFunction<MyCase, Said, KycCase> saving;
  private final List<String> texts;
  private final List<Picture> pictures;

  SectionForm(
      SectionKind kind,
      BiFunction<MyCase, Said, KycCase> saving,
      List<String> texts,
      Picture... pictures) {
    this.kind = kind;
    this.saving = saving;
    this.texts = texts;
    this.pictures = List.of(pictures);
  }

  private static <R> BiFunction<MyCase, Said, KycCase> saving(
      Class<R> request, BiFunction<MyCase, R, KycCase> save) {
    return (mine, said) -> save.apply(mine, said.as(request));
  }

  static SectionForm of(SectionKind kind) {
    return Arrays.stream(values()).filter(form -> form.kind == kind).findFirst().orElseThrow();
  }

  SectionKind kind() {
    return kind;
  }

  /** In the order of the page. */
  List<String> texts() {
    return texts;
  }

  List<Picture> pictures() {
    return pictures;
  }

  /** Saves what is said; what is not stays as it was. */
  KycCase save(MyCase mine, Said said) {
    return saving.apply(mine, said);
  }

  /** What a form says in the texts of this page, and in nothing else. */
  Said read(BrowserForm form) {
    Map<String, Object> said = new HashMap<>();
    for (String name : texts) {
      @Nullable String text = form.text(name);
      if (text != null) {
        said.put(name, text);
      }
    }
    return new Said(said);
  }

  /**
   * A place for pictures.
   *
   * @param field under which they stand in the section
   * @param max how many there can be
   */
  record Picture(String field, DocumentKind kind, int max) {

    boolean isList() {
      return max > 1;
    }

    /** These pictures instead of what was there. */
    Said of(List<String> ids) {
      return Said.of(field, isList() ? ids : ids.stream().findFirst().orElse(""));
    }
  }

  /**
   * What is said about a section.
   *
   * @param fields by the API's names
   */
  record Said(Map<String, Object> fields) {

    Said {
      fields = Map.copyOf(fields);
    }

    static Said of(String field, Object value) {
      return new Said(Map.of(field, value));
    }

    /** Nothing; for a new beginning. */
    static Said nothing() {
      return new Said(Map.of());
    }

    boolean isNothing() {
      return fields.isEmpty();
    }

    /** The body of the call that says the same. */
    <R> R as(Class<R> request) {
      return JsonSerialization.mapper.convertValue(fields, request);
    }

    /** What people say of themselves stays out of logs. */
    @Override
    public String toString() {
      return "Said[]";
    }
  }
}
