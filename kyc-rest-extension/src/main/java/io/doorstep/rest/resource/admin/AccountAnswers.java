package io.doorstep.rest.resource.admin;

import io.doorstep.rest.error.InvalidInputException;
import io.doorstep.rest.list.ListParameters;
import io.doorstep.rest.mapper.StaffMapper;
import io.doorstep.rest.representation.AccountPageRepresentation;
import io.doorstep.rest.representation.AccountSearchRequest;
import io.doorstep.rest.representation.ManagedAccountRepresentation;
import io.doorstep.rest.service.ListAccounts;
import io.doorstep.rest.service.ListAccounts.Filters;
import io.doorstep.rest.service.ShowManagedAccount;
import io.doorstep.rest.service.Staff;
import io.doorstep.spi.account.AccountPage;
import io.doorstep.spi.staff.AccountStatus;
import org.jspecify.annotations.Nullable;

/** Accounts as answers have them, one or a page. */
final class AccountAnswers {

  private final AdminCall call;
  private final Staff staff;

  AccountAnswers(AdminCall call, Staff staff) {
    this.call = call;
    this.staff = staff;
  }

  /**
   * The page that the query parameters ask for.
   *
   * @param sought what to look for beside; null for all
   * @throws InvalidInputException naming what is not understood
   */
  AccountPageRepresentation page(@Nullable AccountSearchRequest sought) {
    AccountQueryParameters query = query();
    return page(query, query.filters(), sought);
  }

  /** The page of accounts that wait for an approval. */
  AccountPageRepresentation waiting() {
    AccountQueryParameters query = query();
    return page(query, query.filters().of(AccountStatus.AWAITING_APPROVAL), null);
  }

  /** The page of accounts that a batch made. */
  AccountPageRepresentation ofBatch(String batchId) {
    AccountQueryParameters query = query();
    return page(query, query.filters().ofBatch(batchId), null);
  }

  private AccountQueryParameters query() {
    return new AccountQueryParameters(new ListParameters(call.queryParameters()));
  }

  private AccountPageRepresentation page(
      AccountQueryParameters query, Filters filters, @Nullable AccountSearchRequest sought) {
    AccountPage page =
        new ListAccounts(staff).list(filters, sought, query.order(), query.after(), query.max());
    return new AccountPageRepresentation(
        page.items().stream().map(StaffMapper::item).toList(),
        AccountQueryParameters.text(page.next()));
  }

  ManagedAccountRepresentation account(String userId) {
    return StaffMapper.account(new ShowManagedAccount(staff).show(userId));
  }
}
