package io.doorstep.rest.service;

import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

import io.doorstep.rest.error.FieldError;
import io.doorstep.rest.error.InvalidInputException;
import io.doorstep.rest.representation.AccountSearchRequest;
import io.doorstep.spi.account.AccountPage;
import io.doorstep.spi.account.AccountProvider;
import io.doorstep.spi.account.AccountQuery;
import io.doorstep.spi.account.AccountQuery.Filter;
import io.doorstep.spi.branch.BranchProvider;
import io.doorstep.spi.contact.ContactProvider;
import io.doorstep.spi.identity.MalformedIdentityException;
import io.doorstep.spi.identity.PhoneNumber;
import io.doorstep.spi.identity.UserCode;
import io.doorstep.spi.otp.OtpProvider;
import io.doorstep.spi.staff.AccountStatus;
import io.doorstep.spi.usercode.UserCodeProvider;
import org.jspecify.annotations.Nullable;

/** Staff list the accounts that they manage, or look for some of them. */
public final class ListAccounts {

  private final Staff staff;

  public ListAccounts(Staff staff) {
    this.staff = staff;
  }

  /**
   * What all accounts of a list have in common.
   *
   * @param accountType null for all
   * @param branch a code; null for all
   * @param statuses any of them
   * @param minKycLevel 0 for all
   * @param batchId of the batch that made them; null for all
   */
  public record Filters(
      @Nullable String accountType,
      @Nullable String branch,
      Set<AccountStatus> statuses,
      int minKycLevel,
      @Nullable String batchId) {

    /** Those of one status, whatever was asked for. */
    public Filters of(AccountStatus status) {
      return new Filters(accountType, branch, Set.of(status), minKycLevel, batchId);
    }

    /** Those that a batch made. */
    public Filters ofBatch(String id) {
      return new Filters(accountType, branch, statuses, minKycLevel, id);
    }
  }

  /**
   * A page of them.
   *
   * @param sought what to look for; null for all
   * @throws InvalidInputException naming what is not understood
   */
  public AccountPage list(
      Filters filters,
      @Nullable AccountSearchRequest sought,
      AccountQuery.Order order,
      AccountQuery.@Nullable Cursor after,
      int max) {
    String name = sought == null ? null : sought.name();
    Filter filter =
        new Filter(
            sought == null ? null : userIds(sought),
            filters.accountType(),
            branchId(filters.branch()),
            filters.statuses(),
            filters.minKycLevel(),
            name == null ? "" : name.strip().toLowerCase(Locale.ROOT),
            filters.batchId());
    return staff
        .session()
        .getProvider(AccountProvider.class)
        .list(staff.realm(), staff.scope(), new AccountQuery(filter, order, after, max));
  }

  private @Nullable String branchId(@Nullable String code) {
    if (code == null) {
      return null;
    }
    return staff
        .session()
        .getProvider(BranchProvider.class)
        .find(staff.realm(), code)
        .map(branch -> branch.id())
        .orElseThrow(() -> new InvalidInputException(FieldError.unknownValue("branch")));
  }

  /** Those whom each of the exact criteria finds; null if there is no such criterion. */
  private @Nullable Set<String> userIds(AccountSearchRequest sought) {
    @Nullable Set<String> found = null;
    if (sought.mobileNumber() != null) {
      found = narrow(found, byMobile(sought.mobileNumber()));
    }
    if (sought.email() != null) {
      found = narrow(found, byEmail(sought.email()));
    }
    if (sought.userCode() != null) {
      found = narrow(found, byUserCode(sought.userCode()));
    }
    return found;
  }

  private static Set<String> narrow(@Nullable Set<String> found, Optional<String> userId) {
    Set<String> ids = new HashSet<>();
    userId.filter(id -> found == null || found.contains(id)).ifPresent(ids::add);
    return ids;
  }

  private Optional<String> byMobile(String text) {
    String region =
        staff.session().getProvider(OtpProvider.class).policy().numbers().defaultRegion();
    try {
      return staff
          .session()
          .getProvider(ContactProvider.class)
          .findOwnerId(staff.realm(), PhoneNumber.parse(text, region));
    } catch (MalformedIdentityException e) {
      throw new InvalidInputException(FieldError.malformed("mobile_number", e));
    }
  }

  private Optional<String> byEmail(String text) {
    RealmModel realm = staff.realm();
    return Optional.ofNullable(staff.session().users().getUserByEmail(realm, text.strip()))
        .map(UserModel::getId);
  }

  private Optional<String> byUserCode(String text) {
    try {
      return staff
          .session()
          .getProvider(UserCodeProvider.class)
          .findOwner(staff.realm(), UserCode.parse(Objects.requireNonNull(text)))
          .map(UserModel::getId);
    } catch (MalformedIdentityException e) {
      throw new InvalidInputException(FieldError.malformed("user_code", e));
    }
  }
}
