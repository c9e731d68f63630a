package io.doorstep.rest.service;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.doorstep.rest.error.ProblemType;
import io.doorstep.rest.error.RefusedException;
import io.doorstep.spi.access.FeatureProvider;
import io.doorstep.spi.access.Platform;
import io.doorstep.spi.access.PlatformAccess;
import io.doorstep.spi.account.AccountItem;
import io.doorstep.spi.account.AccountProvider;
import io.doorstep.spi.account.AccountQuery;
import io.doorstep.spi.account.AccountQuery.Filter;
import io.doorstep.spi.account.AccountQuery.Order;
import io.doorstep.spi.onboarding.ApprovalAttributes;
import io.doorstep.spi.staff.AccountStatus;
import org.jspecify.annotations.Nullable;

/** Staff look at an account. */
public final class ShowManagedAccount {

  private final Staff staff;

  public ShowManagedAccount(Staff staff) {
    this.staff = staff;
  }

  /**
   * An account.
   *
   * @param profile what the realm lets its users see, by the API's field names
   * @param off the platforms that it may not use
   * @param features ids of those that are on
   * @param rejectionReason null unless it was rejected
   */
  public record Account(
      AccountItem item,
      Map<String, String> profile,
      Set<Platform> off,
      SortedSet<String> features,
      @Nullable String rejectionReason) {

    @Override
    public String toString() {
      return "Account[" + item.account().userId() + "]";
    }
  }

  /**
   * As it is in the database: what this request has changed is written, not yet committed.
   *
   * @throws RefusedException if there is none, or it is not the caller's to see
   */
  public Account show(String userId) {
    UserModel user = staff.managed(userId);
    KeycloakSession session = staff.session();
    return new Account(
        item(userId),
        new ShowAccount(session).show(user).profile(),
        PlatformAccess.off(user),
        session.getProvider(FeatureProvider.class).enabled(staff.realm(), user),
        user.getFirstAttribute(ApprovalAttributes.REJECTION_REASON));
  }

  /** The place of an account that the caller has just made. */
  public AccountItem.Place created(UserModel user) {
    return item(user.getId()).account();
  }

  private AccountItem item(String userId) {
    Filter itself =
        new Filter(Set.of(userId), null, null, EnumSet.allOf(AccountStatus.class), 0, "", null);
    return staff
        .session()
        .getProvider(AccountProvider.class)
        .list(staff.realm(), staff.scope(), new AccountQuery(itself, Order.OLDEST_FIRST, null, 1))
        .items()
        .stream()
        .findFirst()
        .orElseThrow(() -> new RefusedException(ProblemType.NOT_FOUND));
  }
}
