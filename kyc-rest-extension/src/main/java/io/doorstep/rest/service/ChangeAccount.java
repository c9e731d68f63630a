package io.doorstep.rest.service;

import java.util.Set;

import org.keycloak.models.UserModel;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileProvider;

import io.doorstep.rest.error.InvalidInputException;
import io.doorstep.rest.error.ProblemType;
import io.doorstep.rest.error.RefusedException;
import io.doorstep.rest.representation.AccountChangeRequest;
import io.doorstep.spi.onboarding.AccountTypeProvider;
import io.doorstep.spi.onboarding.OnboardingProvider;
import io.doorstep.spi.staff.AccountStatus;
import io.doorstep.spi.staff.StaffProvider;

/** Staff change the profile of an account, or close and open it. */
public final class ChangeAccount {

  private final Staff staff;

  public ChangeAccount(Staff staff) {
    this.staff = staff;
  }

  /**
   * Changes what the request names, all of it or nothing.
   *
   * @throws InvalidInputException naming every field that breaks a rule
   * @throws RefusedException if something else than being disabled keeps the account closed
   */
  public UserModel change(String userId, AccountChangeRequest request) {
    UserModel user = staff.managedOther(userId);
    if (request.profile() != null) {
      ProfileInput input = ProfileInput.nested(request.profile(), writable(user));
      new AccountProfile(staff.session(), user, UserProfileContext.USER_API)
          .merge(
              input,
              staff.session().getProvider(AccountTypeProvider.class).of(staff.realm(), user));
    }
    if (request.enabled() != null) {
      enable(user, request.enabled());
    }
    staff.session().getProvider(OnboardingProvider.class).settle(staff.realm(), user);
    return user;
  }

  private Set<String> writable(UserModel user) {
    return staff
        .session()
        .getProvider(UserProfileProvider.class)
        .create(UserProfileContext.USER_API, user)
        .getAttributes()
        .getWritable()
        .keySet();
  }

  private void enable(UserModel user, boolean enabled) {
    AccountStatus status =
        staff
            .session()
            .getProvider(StaffProvider.class)
            .find(staff.realm(), staff.scope(), user.getId())
            .orElseThrow(() -> new RefusedException(ProblemType.NOT_FOUND))
            .status();
    if (status != AccountStatus.ACTIVE && status != AccountStatus.DISABLED) {
      throw new RefusedException(ProblemType.ACCOUNT_STATE);
    }
    user.setEnabled(enabled);
    if (!enabled) {
      new UserSessions(staff.session()).endAll(user);
    }
  }
}
