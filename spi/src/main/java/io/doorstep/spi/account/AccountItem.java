package io.doorstep.spi.account;

import java.time.Instant;

import io.doorstep.spi.staff.AccountStatus;
import org.jspecify.annotations.Nullable;

/**
 * A line in a list of accounts.
 *
 * @param account its place among the realm's accounts
 * @param contact by which people know it
 * @param deleted null unless it is deleted
 */
public record AccountItem(Place account, Contact contact, @Nullable Deletion deleted) {

  /**
   * What an account is.
   *
   * @param type id of its account type; null if it has none yet
   * @param branch code of the branch where it is at home; null if in none
   * @param kycLevel of the approval that stands; 0 without one
   */
  public record Place(
      String userId,
      @Nullable String userCode,
      @Nullable String type,
      @Nullable String branch,
      AccountStatus status,
      int kycLevel,
      Instant createdAt) {}

  /**
   * Whose it is.
   *
   * @param mobileNumber E.164, proven; null without one
   */
  public record Contact(
      String username,
      @Nullable String firstName,
      @Nullable String lastName,
      @Nullable String email,
      @Nullable String mobileNumber) {

    @Override
    public String toString() {
      return "Contact[]";
    }
  }

  /**
   * That it is deleted.
   *
   * @param by id of the user who did so
   */
  public record Deletion(Instant at, String by) {}
}
