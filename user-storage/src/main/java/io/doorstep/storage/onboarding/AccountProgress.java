package io.doorstep.storage.onboarding;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.utils.StringUtil;

import io.doorstep.spi.kyc.CaseProvider;
import io.doorstep.spi.kyc.CaseState;
import io.doorstep.spi.kyc.KycLevel;
import io.doorstep.spi.onboarding.AccountType;
import io.doorstep.spi.onboarding.AccountTypeProvider;
import io.doorstep.spi.onboarding.NextStep;
import io.doorstep.spi.onboarding.OnboardingProgress;
import io.doorstep.spi.onboarding.OnboardingProvider;
import io.doorstep.spi.onboarding.ProfileFields;

/** Compares an account of the session's realm with its type. */
final class AccountProgress {

  private static final Set<CaseState> WITH_REVIEWERS =
      Set.of(CaseState.SUBMITTED, CaseState.IN_REVIEW);

  private final AccountTypeProvider types;
  private final CaseProvider cases;

  AccountProgress(AccountTypeProvider types, CaseProvider cases) {
    this.types = types;
    this.cases = cases;
  }

  OnboardingProgress of(RealmModel realm, UserModel user) {
    Optional<AccountType> type = types.of(realm, user);
    if (type.isPresent()) {
      List<String> missing =
          type.get().requiredFields().stream().filter(field -> isMissing(user, field)).toList();
      return new OnboardingProgress(missing, nextStep(type.get(), user, missing));
    }
    return mayChoose(realm) && user.getServiceAccountClientLink() == null
        ? new OnboardingProgress(
            List.of(AccountTypeProvider.ACCOUNT_TYPE_ATTRIBUTE), NextStep.COMPLETE_PROFILE)
        : new OnboardingProgress(List.of(), NextStep.NONE);
  }

  /** Whether there is a type that people make themselves; nobody is asked what they cannot say. */
  private boolean mayChoose(RealmModel realm) {
    return types.list(realm).stream().anyMatch(type -> type.creation().isOpen());
  }

  private NextStep nextStep(AccountType type, UserModel user, List<String> missing) {
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
    return type.steps().isEmpty() || isChecked(type, user) ? NextStep.NONE : NextStep.COMPLETE_KYC;
  }

  /** Whether nothing is left to the user: the case is with reviewers, or its approval stands. */
  private boolean isChecked(AccountType type, UserModel user) {
    if (cases.stateOf(user).filter(WITH_REVIEWERS::contains).isPresent()) {
      return true;
    }
    KycLevel wanted = KycLevel.of(EnumSet.copyOf(type.steps()));
    return cases
        .approval(user)
        .filter(approval -> approval.level().compareTo(wanted) >= 0)
        .isPresent();
  }

  private static boolean isMissing(UserModel user, String field) {
    if (ProfileFields.EMAIL.equals(field)) {
      return StringUtil.isBlank(user.getEmail())
          && StringUtil.isBlank(user.getFirstAttribute(ProfileFields.UNPROVEN_EMAIL_ATTRIBUTE));
    }
    return StringUtil.isBlank(user.getFirstAttribute(ProfileFields.attributeOf(field)));
  }
}
