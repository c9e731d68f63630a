package io.doorstep.rest.mapper;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import io.doorstep.rest.error.Text;
import io.doorstep.rest.representation.AccountRepresentation;
import io.doorstep.rest.representation.DashboardRepresentation;
import io.doorstep.rest.representation.LookupRepresentation;
import io.doorstep.rest.representation.RegistrationRepresentation;
import io.doorstep.rest.representation.StatisticsRepresentation;
import io.doorstep.rest.service.AccountStanding;
import io.doorstep.rest.service.LookUpAccount;
import io.doorstep.rest.service.ShowAccount;
import io.doorstep.spi.onboarding.AccountStatistics;
import io.doorstep.spi.onboarding.AccountType;
import io.doorstep.spi.onboarding.ProfileFields;
import org.jspecify.annotations.Nullable;

/** Accounts as callers see them. */
public final class AccountMapper {

  private AccountMapper() {}

  public static RegistrationRepresentation registration(AccountStanding account) {
    return new RegistrationRepresentation(
        account.userId(),
        account.userCode().reveal(),
        typeId(account),
        account.progress().nextStep().key(),
        account.progress().missingFields());
  }

  public static AccountRepresentation account(ShowAccount.Account account) {
    AccountStanding standing = account.standing();
    return new AccountRepresentation(
        standing.userId(),
        standing.userCode().reveal(),
        account.username(),
        typeId(standing),
        account.profile(),
        account.verified().mobile(),
        account.verified().email(),
        standing.progress().nextStep().key(),
        standing.progress().missingFields());
  }

  /**
   * The account in words.
   *
   * @param texts reads a text in the caller's language
   */
  public static DashboardRepresentation dashboard(
      ShowAccount.Account account, Function<Text, String> texts) {
    AccountStanding standing = account.standing();
    Map<String, String> profile = account.profile();
    @Nullable String category = profile.get(ProfileFields.BUYER_CATEGORY);
    return new DashboardRepresentation(
        standing.userId(),
        standing.userCode().reveal(),
        profile.getOrDefault(ProfileFields.FULL_NAME, account.username()),
        typeId(standing),
        standing.type().map(type -> label(type, texts)).orElse(null),
        category,
        Optional.ofNullable(category)
            .map(value -> texts.apply(Text.of("doorstepBuyerCategory." + value)))
            .orElse(null),
        profile.get("shop_name"),
        standing.progress().isProfileComplete(),
        standing.progress().nextStep().key(),
        account.createdAt().map(Instant::toString).orElse(null));
  }

  static String label(AccountType type, Function<Text, String> texts) {
    return type.labelKey().map(key -> texts.apply(Text.of(key))).orElse(type.label());
  }

  public static LookupRepresentation lookup(LookUpAccount.Finding finding) {
    return new LookupRepresentation(
        finding.exists(), finding.profileComplete(), finding.canLogIn());
  }

  public static StatisticsRepresentation statistics(AccountStatistics statistics) {
    return new StatisticsRepresentation(
        statistics.users(), statistics.verified(), statistics.byType(), statistics.byCategory());
  }

  private static @Nullable String typeId(AccountStanding account) {
    return account.type().map(AccountType::id).orElse(null);
  }
}
