package io.doorstep.rest.service;

import java.util.List;
import java.util.Map;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.doorstep.rest.error.FieldError;
import io.doorstep.rest.error.InvalidInputException;
import io.doorstep.rest.error.ProblemType;
import io.doorstep.rest.error.RefusedException;
import io.doorstep.rest.error.Text;
import io.doorstep.spi.account.AccountProvider;
import io.doorstep.spi.onboarding.AccountType;
import io.doorstep.spi.onboarding.AccountTypeProvider;
import io.doorstep.spi.onboarding.ApprovalAttributes;
import io.doorstep.spi.onboarding.OnboardingProvider;
import org.jspecify.annotations.Nullable;

/**
 * Staff approve an account that waits for it, or reject it. Once: nobody decides what is decided.
 */
public final class DecideApproval {

  private static final String REASON = "reason";
  private static final int MAX_REASON_LENGTH = 500;

  private final Staff staff;

  public DecideApproval(Staff staff) {
    this.staff = staff;
  }

  /**
   * Approves: the account can be used, and its owner is told.
   *
   * @throws RefusedException if it does not wait, or the caller made it and the type asks for
   *     somebody else
   */
  public UserModel approve(String userId) {
    UserModel user = waiting(userId);
    user.setSingleAttribute(OnboardingProvider.APPROVAL_ATTRIBUTE, OnboardingProvider.APPROVED);
    user.setEnabled(true);
    session().getProvider(OnboardingProvider.class).settle(staff.realm(), user);
    if (Boolean.parseBoolean(user.getFirstAttribute(ApprovalAttributes.SETUP_LINK))) {
      user.removeAttribute(ApprovalAttributes.SETUP_LINK);
      new SetupLink(session()).send(user);
    } else {
      new AccountMail(session()).send(user, "approved", Map.of());
    }
    return user;
  }

  /**
   * Rejects: the account stays closed, and its owner is told why.
   *
   * @param reason for its owner
   */
  public UserModel reject(String userId, @Nullable String reason) {
    if (reason == null || reason.isBlank()) {
      throw new InvalidInputException(FieldError.missing(REASON));
    }
    if (reason.length() > MAX_REASON_LENGTH) {
      throw new InvalidInputException(
          List.of(new FieldError(REASON, Text.of("doorstepErrorFieldTooLong", MAX_REASON_LENGTH))));
    }
    UserModel user = waiting(userId);
    user.setSingleAttribute(OnboardingProvider.APPROVAL_ATTRIBUTE, OnboardingProvider.REJECTED);
    user.setSingleAttribute(ApprovalAttributes.REJECTION_REASON, reason.strip());
    session().getProvider(OnboardingProvider.class).settle(staff.realm(), user);
    new AccountMail(session()).send(user, "rejected", Map.of(REASON, reason.strip()));
    return user;
  }

  private UserModel waiting(String userId) {
    UserModel user = staff.managedOther(userId);
    if (!session().getProvider(AccountProvider.class).takeForApproval(staff.realm(), user)) {
      throw new RefusedException(ProblemType.ACCOUNT_STATE);
    }
    boolean byAnother =
        session()
            .getProvider(AccountTypeProvider.class)
            .of(staff.realm(), user)
            .filter(type -> type.creation().approval() == AccountType.Approval.BY_ANOTHER)
            .isPresent();
    String creator = user.getFirstAttribute(ApprovalAttributes.CREATED_BY);
    if (byAnother && staff.user().getId().equals(creator)) {
      throw new RefusedException(ProblemType.APPROVAL_NOT_ALLOWED);
    }
    return user;
  }

  private KeycloakSession session() {
    return staff.session();
  }
}
