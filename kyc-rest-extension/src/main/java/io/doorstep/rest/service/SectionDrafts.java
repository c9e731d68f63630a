package io.doorstep.rest.service;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.keycloak.models.KeycloakSession;

import io.doorstep.rest.error.FieldError;
import io.doorstep.rest.error.InvalidInputException;
import io.doorstep.rest.error.Text;
import io.doorstep.rest.representation.AadhaarSectionRequest;
import io.doorstep.rest.representation.BankSectionRequest;
import io.doorstep.rest.representation.BusinessSectionRequest;
import io.doorstep.rest.representation.PanSectionRequest;
import io.doorstep.spi.identity.BankAccountNumber;
import io.doorstep.spi.identity.EmailAddress;
import io.doorstep.spi.identity.Gstin;
import io.doorstep.spi.identity.Ifsc;
import io.doorstep.spi.identity.Pan;
import io.doorstep.spi.identity.PhoneNumber;
import io.doorstep.spi.identity.PinCode;
import io.doorstep.spi.kyc.AccountKind;
import io.doorstep.spi.kyc.SectionDraft;
import io.doorstep.spi.otp.OtpProvider;
import io.doorstep.spi.otp.OtpPurpose;
import io.doorstep.spi.otp.OtpTarget;
import io.doorstep.spi.verification.VerificationProvider;
import org.jspecify.annotations.Nullable;

/**
 * Reads sections as callers send them.
 *
 * <p>Every method throws {@link InvalidInputException} naming every field that breaks a rule.
 */
final class SectionDrafts {

  private static final int MAX_SHOP_DOCUMENTS = 5;
  private static final int MAX_AGE_YEARS = 150;

  private final KeycloakSession session;

  SectionDrafts(KeycloakSession session) {
    this.session = session;
  }

  SectionDraft of(AadhaarSectionRequest request) {
    SectionInput input = new SectionInput();
    SectionDraft draft =
        new SectionDraft.Aadhaar(
            input.parsed(
                "number",
                request.number(),
                session.getProvider(VerificationProvider.class)::parseAadhaar),
            input.text("front_document", request.frontDocument()),
            input.text("back_document", request.backDocument()));
    input.requireValid();
    return draft;
  }

  SectionDraft of(PanSectionRequest request) {
    SectionInput input = new SectionInput();
    SectionDraft draft =
        new SectionDraft.PanCard(
            input.parsed("number", request.number(), Pan::parse),
            input.text("name", request.name()),
            dateOfBirth(input, request.dateOfBirth()),
            input.text("document", request.document()));
    input.requireValid();
    return draft;
  }

  private static @Nullable LocalDate dateOfBirth(SectionInput input, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      LocalDate date = LocalDate.parse(text.strip());
      LocalDate today = LocalDate.now(Clock.systemUTC());
      if (date.isBefore(today) && date.isAfter(today.minusYears(MAX_AGE_YEARS))) {
        return date;
      }
    } catch (DateTimeException e) {
      // told below
    }
    input.add(FieldError.unknownValue("date_of_birth"));
    return null;
  }

  SectionDraft of(BusinessSectionRequest request) {
    SectionInput input = new SectionInput();
    SectionDraft.Address address =
        new SectionDraft.Address(
            input.text("address_line1", request.addressLine1()),
            input.text("address_line2", request.addressLine2()),
            input.text("city", request.city()),
            input.text("state", request.state()),
            input.text("country", request.country()),
            input.parsed("pincode", request.pincode(), PinCode::parse));
    @Nullable String name = input.text("name", request.name());
    @Nullable String selfie = input.text("selfie_document", request.selfieDocument());
    @Nullable List<String> shops = shopDocuments(input, request.shopDocuments());
    @Nullable Gstin gstin = input.parsed("gstin", request.gstin(), Gstin::parse);
    @Nullable String businessType = input.text("business_type", request.businessType());
    // proofs are used up when they are looked at, so everything else is looked at before
    input.requireValid();
    PhoneNumber phone =
        (PhoneNumber) proven(input, "phone_proof", request.phoneProof(), OtpPurpose.BUSINESS_PHONE);
    EmailAddress email =
        (EmailAddress)
            proven(input, "email_proof", request.emailProof(), OtpPurpose.BUSINESS_EMAIL);
    input.requireValid();
    return new SectionDraft.Business(
        name, address, phone, email, selfie, shops, gstin, businessType);
  }

  private static @Nullable List<String> shopDocuments(
      SectionInput input, @Nullable List<@Nullable String> ids) {
    if (ids == null) {
      return null;
    }
    List<String> distinct = ids.stream().filter(Objects::nonNull).distinct().toList();
    if (distinct.size() > MAX_SHOP_DOCUMENTS || distinct.size() < ids.size()) {
      input.add(
          new FieldError(
              "shop_documents", Text.of("doorstepErrorShopDocuments", MAX_SHOP_DOCUMENTS)));
      return null;
    }
    return distinct;
  }

  private @Nullable Object proven(
      SectionInput input, String field, @Nullable String token, OtpPurpose purpose) {
    if (token == null || token.isBlank()) {
      return null;
    }
    @Nullable Object proven =
        session
            .getProvider(OtpProvider.class)
            .redeem(token)
            .filter(target -> target.purpose() == purpose)
            .map(OtpTarget::to)
            .orElse(null);
    if (proven == null) {
      input.add(new FieldError(field, Text.of("doorstepErrorProofInvalid")));
    }
    return proven;
  }

  SectionDraft of(BankSectionRequest request) {
    SectionInput input = new SectionInput();
    SectionDraft draft =
        new SectionDraft.Bank(
            input.text("holder", request.holder()),
            accountNumber(input, request),
            input.parsed("ifsc", request.ifsc(), Ifsc::parse),
            input.oneOf("account_type", request.accountType(), AccountKind::ofKey),
            input.text("bank_name", request.bankName()),
            input.text("branch_name", request.branchName()),
            input.text("proof_document", request.proofDocument()));
    input.requireValid();
    return draft;
  }

  private static @Nullable BankAccountNumber accountNumber(
      SectionInput input, BankSectionRequest request) {
    @Nullable BankAccountNumber number =
        input.parsed("account_number", request.accountNumber(), BankAccountNumber::parse);
    @Nullable BankAccountNumber confirmation =
        input.parsed(
            "account_number_confirmation",
            request.accountNumberConfirmation(),
            BankAccountNumber::parse);
    if (number != null && (confirmation == null || !number.equals(confirmation))) {
      input.add(
          new FieldError(
              "account_number_confirmation", Text.of("doorstepErrorAccountNumberConfirmation")));
    }
    return number;
  }
}
