package io.doorstep.storage.kyc;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

import io.doorstep.spi.identity.BankAccountNumber;
import io.doorstep.spi.identity.EmailAddress;
import io.doorstep.spi.identity.Gstin;
import io.doorstep.spi.identity.Pan;
import io.doorstep.spi.identity.PhoneNumber;
import io.doorstep.spi.kyc.SectionKind;

/** A section's fields as people may see them, its owner included. */
final class MaskedFields {

  private static final Map<String, UnaryOperator<String>> MASKS =
      Map.of(
          SectionFields.NUMBER, number -> Pan.parse(number).masked(),
          SectionFields.GSTIN, number -> Gstin.parse(number).masked(),
          SectionFields.ACCOUNT_NUMBER, number -> BankAccountNumber.parse(number).masked(),
          SectionFields.PHONE, number -> PhoneNumber.ofE164(number).masked(),
          SectionFields.EMAIL, address -> EmailAddress.parse(address).masked());

  private MaskedFields() {}

  /**
   * The fields to show.
   *
   * @param forReviewer whether what is on record elsewhere is shown, too
   */
  static Map<String, Object> of(SectionKind kind, Map<String, Object> fields, boolean forReviewer) {
    Map<String, Object> shown = new LinkedHashMap<>();
    fields.forEach((name, value) -> show(shown, kind, name, value));
    if (!forReviewer) {
      shown.keySet().removeIf(name -> name.startsWith(Findings.PREFIX));
    }
    return shown;
  }

  private static void show(Map<String, Object> shown, SectionKind kind, String name, Object value) {
    if (kind == SectionKind.AADHAAR && name.equals(SectionFields.LAST_FOUR)) {
      shown.put(SectionFields.NUMBER, "XXXX XXXX " + value);
    } else if (kind != SectionKind.AADHAAR || !name.equals(SectionFields.NUMBER)) {
      UnaryOperator<String> mask = MASKS.get(name);
      shown.put(name, mask == null ? value : mask.apply(value.toString()));
    }
  }
}
