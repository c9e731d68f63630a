package io.doorstep.rest.service;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import io.doorstep.rest.error.FieldError;
import io.doorstep.rest.error.InvalidInputException;
import io.doorstep.rest.representation.AccountCreationRequest;
import org.jspecify.annotations.Nullable;

/** A row of a batch as the request that makes one account. */
final class BatchRowRequest {

  static final String ACCOUNT_TYPE = "account_type";
  static final String SEND_SETUP_LINK = "send_setup_link";
  private static final String BRANCH = "branch";

  /** What is no field of the profile. */
  static final Set<String> COLUMNS = Set.of(ACCOUNT_TYPE, BRANCH, SEND_SETUP_LINK);

  private BatchRowRequest() {}

  /**
   * Reads a row.
   *
   * @throws InvalidInputException if it says neither yes nor no where it has to
   */
  static AccountCreationRequest of(Map<String, String> cells) {
    Map<String, @Nullable Object> profile = new HashMap<>(cells);
    profile.keySet().removeAll(COLUMNS);
    @Nullable String link = cells.get(SEND_SETUP_LINK);
    @Nullable Boolean sendLink = link == null ? Boolean.FALSE : flag(link);
    if (sendLink == null) {
      throw new InvalidInputException(FieldError.unknownValue(SEND_SETUP_LINK));
    }
    return new AccountCreationRequest(
        cells.get(ACCOUNT_TYPE), profile, cells.get(BRANCH), sendLink);
  }

  /** Null if it is neither yes nor no; spreadsheets write both in capitals. */
  static @Nullable Boolean flag(String text) {
    if (text.equalsIgnoreCase("true")) {
      return true;
    }
    return text.equalsIgnoreCase("false") ? false : null;
  }
}
