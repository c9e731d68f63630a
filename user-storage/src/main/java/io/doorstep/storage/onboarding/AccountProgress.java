package io.doorstep.storage.onboarding;

import java.util.List;
import java.util.Optional;

import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.utils.StringUtil;

import io.doorstep.spi.onboarding.AccountType;
import io.doorstep.spi.onboarding.AccountTypeProvider;
import io.doorstep.spi.onboarding.NextStep;
import io.doorstep.spi.onboarding.OnboardingProgress;
import io.doorstep.spi.onboarding.OnboardingProvider;
import io.doorstep.spi.onboarding.ProfileFields;

/** Compares an account with its type. */
final class AccountProgress {

  private final AccountTypeProvider types;

  AccountProgress(AccountTypeProvider types) {
    this.types = types;
  }

  OnboardingProgress of(RealmModel realm, UserModel user) {
    Optional<AccountType> type = types.of(realm, user);
    if (type.isPresent()) {
      List<String> missing =
          type.get().requiredFields().stream().filter(field -> isMissing(user, field)).toList();
      return new OnboardingProgress(missing, nextStep(type.get(), user, missing));
    }
    // realms without account types ask for nothing; neither do service accounts
    return types.list(realm).isEmpty() || user.getServiceAccountClientLink() != null
        ? new OnboardingProgress(List.of(), NextStep.NONE)
        : new OnboardingProgress(
            List.of(AccountTypeProvider.ACCOUNT_TYPE_ATTRIBUTE), NextStep.COMPLETE_PROFILE);
  }

  private static NextStep nextStep(AccountType type, UserModel user, List<String> missing) {
    if (user.getServiceAccountClientLink() != null) {
      return NextStep.NONE;
    }
    if (!missing.isEmpty()) {
      return NextStep.COMPLETE_PROFILE;
    }
    if (type.creation().approvalRequired()
        && !OnboardingProvider.APPROVED.equals(
            user.getFirstAttribute(OnboardingProvider.APPROVAL_ATTRIBUTE))) {
      return NextStep.AWAITING_APPROVAL;
    }
    boolean unchecked =
        !type.steps().isEmpty()
            && StringUtil.isBlank(user.getFirstAttribute(OnboardingProvider.KYC_LEVEL_ATTRIBUTE));
    return unchecked ? NextStep.COMPLETE_KYC : NextStep.NONE;
  }

  private static boolean isMissing(UserModel user, String field) {
    if (ProfileFields.EMAIL.equals(field)) {
      return StringUtil.isBlank(user.getEmail())
          && StringUtil.isBlank(user.getFirstAttribute(ProfileFields.UNPROVEN_EMAIL_ATTRIBUTE));
    }
    return StringUtil.isBlank(user.getFirstAttribute(ProfileFields.attributeOf(field)));
  }
}
