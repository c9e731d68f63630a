package io.doorstep.spi.kyc;

import java.time.LocalDate;
import java.util.List;

import io.doorstep.spi.identity.AadhaarNumber;
import io.doorstep.spi.identity.BankAccountNumber;
import io.doorstep.spi.identity.EmailAddress;
import io.doorstep.spi.identity.Gstin;
import io.doorstep.spi.identity.Ifsc;
import io.doorstep.spi.identity.Pan;
import io.doorstep.spi.identity.PhoneNumber;
import io.doorstep.spi.identity.PinCode;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant says in a section, already parsed. What is null was not said now and stays as
 * it was: numbers come out masked, so nobody could hand them in again. Documents are ids.
 */
public sealed interface SectionDraft {

  SectionKind kind();

  /** Pictures of the front and the back belong to the number. */
  record Aadhaar(
      @Nullable AadhaarNumber number, @Nullable String frontDocument, @Nullable String backDocument)
      implements SectionDraft {

    @Override
    public SectionKind kind() {
      return SectionKind.AADHAAR;
    }
  }

  /**
   * PAN.
   *
   * @param name as on the card
   */
  record PanCard(
      @Nullable Pan number,
      @Nullable String name,
      @Nullable LocalDate dateOfBirth,
      @Nullable String document)
      implements SectionDraft {

    @Override
    public SectionKind kind() {
      return SectionKind.PAN;
    }

    @Override
    public String toString() {
      return "PanCard[number=" + number + "]";
    }
  }

  /**
   * A business.
   *
   * @param phone proven by a one-time code
   * @param email proven by a one-time code
   * @param shopDocuments 1 to 5 pictures
   */
  record Business(
      @Nullable String name,
      Address address,
      @Nullable PhoneNumber phone,
      @Nullable EmailAddress email,
      @Nullable String selfieDocument,
      @Nullable List<String> shopDocuments,
      @Nullable Gstin gstin,
      @Nullable String businessType)
      implements SectionDraft {

    @Override
    public SectionKind kind() {
      return SectionKind.BUSINESS;
    }

    @Override
    public String toString() {
      return "Business[]";
    }
  }

  /** Where a business is. */
  record Address(
      @Nullable String line1,
      @Nullable String line2,
      @Nullable String city,
      @Nullable String state,
      @Nullable String country,
      @Nullable PinCode pincode) {

    @Override
    public String toString() {
      return "Address[]";
    }
  }

  /**
   * A bank account.
   *
   * @param holder as the bank has it
   */
  record Bank(
      @Nullable String holder,
      @Nullable BankAccountNumber accountNumber,
      @Nullable Ifsc ifsc,
      @Nullable AccountKind accountKind,
      @Nullable String bankName,
      @Nullable String branchName,
      @Nullable String proofDocument)
      implements SectionDraft {

    @Override
    public SectionKind kind() {
      return SectionKind.BANK;
    }

    @Override
    public String toString() {
      return "Bank[accountNumber=" + accountNumber + "]";
    }
  }
}
