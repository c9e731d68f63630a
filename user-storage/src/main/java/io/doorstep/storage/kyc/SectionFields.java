package io.doorstep.storage.kyc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.doorstep.spi.document.DocumentKind;
import io.doorstep.spi.identity.AadhaarNumber;
import io.doorstep.spi.identity.IdentityNumber;
import io.doorstep.spi.kyc.SectionDraft;
import io.doorstep.spi.kyc.SectionKind;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a section by the API's names, as they are encrypted. Of an Aadhaar number there are
 * the last four digits alone, unless the realm keeps the number.
 */
final class SectionFields {

  static final String NUMBER = "number";
  static final String LAST_FOUR = "last_four";
  static final String NAME = "name";
  static final String DATE_OF_BIRTH = "date_of_birth";
  static final String PHONE = "phone";
  static final String EMAIL = "email";
  static final String GSTIN = "gstin";
  static final String HOLDER = "holder";
  static final String ACCOUNT_NUMBER = "account_number";
  static final String IFSC = "ifsc";
  static final String SHOP_DOCUMENTS = "shop_documents";

  /** The names under which documents stand, with what they show. */
  private static final Map<SectionKind, Map<String, DocumentKind>> DOCUMENTS =
      Map.of(
          SectionKind.AADHAAR,
          Map.of(
              "front_document", DocumentKind.AADHAAR_FRONT,
              "back_document", DocumentKind.AADHAAR_BACK),
          SectionKind.PAN,
          Map.of("document", DocumentKind.PAN),
          SectionKind.BUSINESS,
          Map.of("selfie_document", DocumentKind.SELFIE, SHOP_DOCUMENTS, DocumentKind.SHOP),
          SectionKind.BANK,
          Map.of("proof_document", DocumentKind.BANK_PROOF));

  private static final Map<SectionKind, List<String>> REQUIRED =
      Map.of(
          SectionKind.AADHAAR,
          List.of(LAST_FOUR, "front_document", "back_document"),
          SectionKind.PAN,
          List.of(NUMBER, NAME, DATE_OF_BIRTH, "document"),
          SectionKind.BUSINESS,
          List.of(
              NAME,
              "address_line1",
              "city",
              "state",
              "country",
              "pincode",
              PHONE,
              EMAIL,
              "selfie_document",
              SHOP_DOCUMENTS),
          SectionKind.BANK,
          List.of(
              HOLDER,
              ACCOUNT_NUMBER,
              IFSC,
              "account_type",
              "bank_name",
              "branch_name",
              "proof_document"));

  /** What a caller has to hand in for what is kept under another name. */
  private static final Map<String, String> HANDED_IN_AS =
      Map.of(LAST_FOUR, NUMBER, PHONE, "phone_proof", EMAIL, "email_proof");

  private SectionFields() {}

  /** What a draft says; what it leaves out is not there. */
  static Map<String, Object> of(SectionDraft draft, boolean vaultMode) {
    Map<String, Object> fields = new LinkedHashMap<>();
    if (draft instanceof SectionDraft.Aadhaar aadhaar) {
      put(fields, aadhaar, vaultMode);
    } else if (draft instanceof SectionDraft.PanCard pan) {
      put(fields, NUMBER, revealed(pan.number()));
      put(fields, NAME, pan.name());
      put(fields, DATE_OF_BIRTH, pan.dateOfBirth() == null ? null : pan.dateOfBirth().toString());
      put(fields, "document", pan.document());
    } else if (draft instanceof SectionDraft.Business business) {
      put(fields, business);
    } else if (draft instanceof SectionDraft.Bank bank) {
      put(fields, bank);
    }
    return fields;
  }

  private static void put(
      Map<String, Object> fields, SectionDraft.Aadhaar aadhaar, boolean vaultMode) {
    @Nullable AadhaarNumber number = aadhaar.number();
    if (number != null) {
      fields.put(LAST_FOUR, number.lastFourDigits());
      put(fields, NUMBER, vaultMode ? number.reveal() : null);
    }
    put(fields, "front_document", aadhaar.frontDocument());
    put(fields, "back_document", aadhaar.backDocument());
  }

  private static void put(Map<String, Object> fields, SectionDraft.Business business) {
    SectionDraft.Address address = business.address();
    put(fields, NAME, business.name());
    put(fields, "address_line1", address.line1());
    put(fields, "address_line2", address.line2());
    put(fields, "city", address.city());
    put(fields, "state", address.state());
    put(fields, "country", address.country());
    put(fields, "pincode", revealed(address.pincode()));
    put(fields, PHONE, business.phone() == null ? null : business.phone().reveal());
    put(fields, EMAIL, business.email() == null ? null : business.email().reveal());
    put(fields, "selfie_document", business.selfieDocument());
    put(fields, SHOP_DOCUMENTS, business.shopDocuments());
    put(fields, GSTIN, revealed(business.gstin()));
    put(fields, "business_type", business.businessType());
  }

  private static void put(Map<String, Object> fields, SectionDraft.Bank bank) {
    put(fields, HOLDER, bank.holder());
    put(fields, ACCOUNT_NUMBER, revealed(bank.accountNumber()));
    put(fields, IFSC, revealed(bank.ifsc()));
    put(fields, "account_type", bank.accountKind() == null ? null : bank.accountKind().key());
    put(fields, "bank_name", bank.bankName());
    put(fields, "branch_name", bank.branchName());
    put(fields, "proof_document", bank.proofDocument());
  }

  private static @Nullable String revealed(@Nullable IdentityNumber number) {
    return number == null ? null : number.reveal();
  }

  private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
    if (value != null) {
      fields.put(name, value);
    }
  }

  /** The text in a field, if it has any. */
  static Optional<String> text(Map<String, Object> fields, String name) {
    return Optional.ofNullable(fields.get(name)).map(Object::toString);
  }

  /** What is missing in a section, by the names under which it is handed in. */
  static List<String> missing(SectionKind kind, Map<String, Object> fields) {
    return REQUIRED.getOrDefault(kind, List.of()).stream()
        .filter(name -> isEmpty(fields.get(name)))
        .map(name -> HANDED_IN_AS.getOrDefault(name, name))
        .toList();
  }

  private static boolean isEmpty(@Nullable Object value) {
    return value == null || (value instanceof List<?> list && list.isEmpty());
  }

  /**
   * A picture that a section names.
   *
   * @param field under which it stands
   * @param kind of picture that belongs there
   */
  record NamedDocument(String field, DocumentKind kind, String id) {}

  static List<NamedDocument> documents(SectionKind kind, Map<String, Object> fields) {
    List<NamedDocument> documents = new ArrayList<>();
    DOCUMENTS
        .getOrDefault(kind, Map.of())
        .forEach(
            (field, document) ->
                ids(fields.get(field))
                    .forEach(id -> documents.add(new NamedDocument(field, document, id))));
    return documents;
  }

  private static Stream<String> ids(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(Object::toString);
    }
    return Stream.ofNullable(value).map(Object::toString);
  }
}
