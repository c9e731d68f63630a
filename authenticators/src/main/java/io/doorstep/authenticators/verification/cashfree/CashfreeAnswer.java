package io.doorstep.authenticators.verification.cashfree;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import io.doorstep.authenticators.vendor.VendorException;
import io.doorstep.spi.verification.VerificationException;
import io.doorstep.spi.verification.VerificationException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What Cashfree said. Much of it is in words, so they are read; they may hold names and numbers, so
 * they go nowhere.
 *
 * @param status the HTTP status
 * @param json missing if the body is none
 */
record CashfreeAnswer(int status, JsonNode json) {

  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;
  private static final int CONFLICT = 409;
  private static final int UNPROCESSABLE = 422;
  private static final int MAX_TEXT = 255;

  private static final Pattern ABOUT_ACCOUNT =
      Pattern.compile(
          "balance|client.?(id|secret)|whitelist|credential|environment", Pattern.CASE_INSENSITIVE);

  private static final DateTimeFormatter DAY_FIRST =
      DateTimeFormatter.ofPattern("dd-MM-uuuu").withResolverStyle(ResolverStyle.STRICT);

  boolean isOk() {
    return status == OK;
  }

  boolean isConflict() {
    return status == CONFLICT;
  }

  /** A member as text, whether it came as one or as a number; empty if it is not there. */
  String text(String member) {
    JsonNode value = json.path(member);
    String text = value.isValueNode() && !value.isNull() ? value.asText().strip() : "";
    return text.length() <= MAX_TEXT ? text : "";
  }

  /** Whether Cashfree's code or words say so. */
  boolean says(Pattern pattern) {
    return pattern.matcher(text("code") + " " + text("message")).find();
  }

  /** A text for people to read, null if it is not there. */
  @Nullable String words(String member) {
    String text = text(member).replaceAll("\\p{Cntrl}", " ").strip();
    return text.isEmpty() ? null : text;
  }

  /** A date written {@code dd-MM-yyyy}, null if it is not there or none. */
  @Nullable LocalDate date(String member) {
    try {
      return LocalDate.parse(text(member), DAY_FIRST);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /**
   * Sorts out what is about us or Cashfree and not about the person.
   *
   * @param byStatus what the status alone means
   */
  CashfreeAnswer requireAboutPerson(VendorException.Reason byStatus) throws VerificationException {
    if (says(ABOUT_ACCOUNT) && !isOk()) {
      throw new VerificationException(Reason.MISCONFIGURED, "HTTP " + status);
    }
    return switch (status) {
      case OK, BAD_REQUEST, CONFLICT, UNPROCESSABLE -> this;
      default -> throw new VerificationException(reason(byStatus), "HTTP " + status);
    };
  }

  /** For an answer that means nothing we know. */
  VerificationException unexpected() {
    return new VerificationException(
        isOk() ? Reason.TRY_LATER : Reason.REFUSED, "HTTP " + status + ", not understood");
  }

  static Reason reason(VendorException.Reason reason) {
    return switch (reason) {
      case TRY_LATER -> Reason.TRY_LATER;
      case MISCONFIGURED -> Reason.MISCONFIGURED;
      case REFUSED -> Reason.REFUSED;
    };
  }
}
