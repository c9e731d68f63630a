package io.doorstep.spi.account;

import java.util.Set;

import io.doorstep.spi.staff.AccountStatus;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts somebody wants to see, of those that they may.
 *
 * @param order what comes first
 * @param after where the page before ended, of a query that is the same otherwise; null for the
 *     first page
 * @param max at least 1
 */
public record AccountQuery(Filter filter, Order order, @Nullable Cursor after, int max) {

  /**
   * What all accounts of a list have in common.
   *
   * @param userIds the accounts themselves; null for all
   * @param type id of an account type; null for all
   * @param branchId id of a branch's group; null for all
   * @param statuses any of them
   * @param minKycLevel 0 for all
   * @param namePrefix of first and last name in lower case; empty for all
   * @param batchId of the batch that made them; null for all
   */
  public record Filter(
      @Nullable Set<String> userIds,
      @Nullable String type,
      @Nullable String branchId,
      Set<AccountStatus> statuses,
      int minKycLevel,
      String namePrefix,
      @Nullable String batchId) {

    public Filter {
      statuses = Set.copyOf(statuses);
    }

    @Override
    public String toString() {
      return "Filter[]";
    }
  }

  /** The orders that an index keeps. */
  public enum Order {
    NEWEST_FIRST("-created_at"),
    OLDEST_FIRST("created_at"),
    NAME("name");

    private final String key;

    Order(String key) {
      this.key = key;
    }

    /** Stands in the API. */
    public String key() {
      return key;
    }
  }

  /**
   * A place in a list. It goes into URLs, so it tells nobody's name.
   *
   * @param createdAt of the last account, in milliseconds since the epoch
   * @param userId of that account
   */
  public record Cursor(long createdAt, String userId) {}
}
