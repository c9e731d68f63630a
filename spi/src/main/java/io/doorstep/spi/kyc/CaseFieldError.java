package io.doorstep.spi.kyc;

/**
 * What is wrong with a field of a section.
 *
 * @param field by the API's names; with the section and a dot before it where several are meant
 * @param messageKey of a text that says so to the person
 */
public record CaseFieldError(String field, String messageKey) {

  public static CaseFieldError missing(String field) {
    return new CaseFieldError(field, "doorstepErrorFieldMissing");
  }
}
