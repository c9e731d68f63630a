package io.doorstep.storage.statistics;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.keycloak.models.UserModel;

import io.doorstep.spi.contact.ContactProvider;
import io.doorstep.spi.onboarding.AccountStatistics;
import io.doorstep.spi.onboarding.AccountTypeProvider;
import io.doorstep.spi.onboarding.ProfileFields;
import org.jspecify.annotations.Nullable;

/** Which counters an account counts in, and what counters say together. */
final class CounterNames {

  static final String USERS = "users";
  static final String VERIFIED = "verified";

  private static final String TYPE = "type:";
  private static final String CATEGORY = "category:";
  private static final String SEPARATOR = ",";

  /** What a name may be made of; the rest would be nobody's configured value. */
  private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9_-]{1,40}");

  private CounterNames() {}

  /** The counters of an account, in a fixed order, so that nobody waits for each other. */
  static SortedSet<String> of(@Nullable UserModel user) {
    SortedSet<String> names = new TreeSet<>();
    if (user == null || user.getServiceAccountClientLink() != null) {
      return names;
    }
    names.add(USERS);
    if (user.isEmailVerified()
        || "true".equals(user.getFirstAttribute(ContactProvider.PHONE_NUMBER_VERIFIED_ATTRIBUTE))) {
      names.add(VERIFIED);
    }
    add(names, TYPE, user.getFirstAttribute(AccountTypeProvider.ACCOUNT_TYPE_ATTRIBUTE));
    add(names, CATEGORY, user.getFirstAttribute(ProfileFields.BUYER_CATEGORY));
    return names;
  }

  private static void add(SortedSet<String> names, String prefix, @Nullable String value) {
    if (value != null && VALUE.matcher(value).matches()) {
      names.add(prefix + value);
    }
  }

  /** The account type among an account's counters. */
  static Optional<String> typeOf(SortedSet<String> names) {
    return names.stream()
        .filter(name -> name.startsWith(TYPE))
        .map(name -> name.substring(TYPE.length()))
        .findFirst();
  }

  static String join(SortedSet<String> names) {
    return String.join(SEPARATOR, names);
  }

  static SortedSet<String> split(String joined) {
    SortedSet<String> names = new TreeSet<>();
    if (!joined.isEmpty()) {
      names.addAll(List.of(joined.split(SEPARATOR, -1)));
    }
    return names;
  }

  static AccountStatistics statistics(Map<String, Long> amounts) {
    return new AccountStatistics(
        amounts.getOrDefault(USERS, 0L),
        amounts.getOrDefault(VERIFIED, 0L),
        without(TYPE, amounts),
        without(CATEGORY, amounts));
  }

  private static Map<String, Long> without(String prefix, Map<String, Long> amounts) {
    Map<String, Long> result = new TreeMap<>();
    amounts.forEach(
        (name, amount) -> {
          if (name.startsWith(prefix) && amount != 0) {
            result.put(name.substring(prefix.length()), amount);
          }
        });
    return result;
  }
}
