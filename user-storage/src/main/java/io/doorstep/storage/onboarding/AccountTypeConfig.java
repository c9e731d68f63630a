package io.doorstep.storage.onboarding;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;

import io.doorstep.spi.kyc.SectionKind;
import io.doorstep.spi.onboarding.AccountType;
import io.doorstep.spi.onboarding.AccountType.Approval;
import io.doorstep.spi.onboarding.AccountType.Creation;
import io.doorstep.spi.onboarding.AccountType.Grants;
import io.doorstep.spi.onboarding.AccountType.Management;
import io.doorstep.spi.otp.OtpChannel;
import org.jspecify.annotations.Nullable;

/** Reads an {@link AccountType} from its component. */
final class AccountTypeConfig {

  /** As short as a claim should be, and fit for a URL. */
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]{0,31}");

  private final ComponentModel component;

  AccountTypeConfig(ComponentModel component) {
    this.component = component;
  }

  /**
   * The type.
   *
   * @throws ComponentValidationException if it is not one, naming the property and the value
   */
  AccountType type() {
    String id = Objects.requireNonNullElse(component.getName(), "");
    if (!ID.matcher(id).matches()) {
      throw new ComponentValidationException(
          "''{0}'' is no id of an account type: up to 32 of a-z, 0-9 and _, a letter first", id);
    }
    String group = text(AccountTypeProperty.GROUP);
    return new AccountType(
        id,
        text(AccountTypeProperty.LABEL).isEmpty() ? id : text(AccountTypeProperty.LABEL),
        new Grants(values(AccountTypeProperty.ROLES), group.isEmpty() ? null : group),
        new Creation(
            known(AccountTypeProperty.PROVEN_CONTACTS, OtpChannel::ofKey),
            values(AccountTypeProperty.CREATORS),
            approval(),
            is(AccountTypeProperty.PROFILE_LATER)),
        management(),
        List.copyOf(values(AccountTypeProperty.REQUIRED_FIELDS)),
        List.copyOf(known(AccountTypeProperty.STEPS, SectionKind::ofKey)));
  }

  /** Who may create an account manages it, unless something else is said. */
  private Management management() {
    Set<String> managers = values(AccountTypeProperty.MANAGERS);
    Set<String> everywhere = values(AccountTypeProperty.EVERYWHERE_MANAGERS);
    String branch = text(AccountTypeProperty.DEFAULT_BRANCH);
    return new Management(
        managers.isEmpty() && everywhere.isEmpty()
            ? values(AccountTypeProperty.CREATORS)
            : managers,
        everywhere,
        branch.isEmpty() ? null : branch,
        is(AccountTypeProperty.OWN_BRANCH));
  }

  private Approval approval() {
    if (is(AccountTypeProperty.APPROVAL_BY_ANOTHER)) {
      return Approval.BY_ANOTHER;
    }
    return is(AccountTypeProperty.APPROVAL_REQUIRED) ? Approval.BY_STAFF : Approval.NONE;
  }

  boolean isDefault() {
    return is(AccountTypeProperty.DEFAULT);
  }

  private <T> Set<T> known(AccountTypeProperty property, Function<String, Optional<T>> ofKey) {
    Set<T> known = new LinkedHashSet<>();
    for (String value : values(property)) {
      known.add(ofKey.apply(value).orElseThrow(() -> AccountTypeCheck.unknown(property, value)));
    }
    return known;
  }

  /** Keycloak's console writes lists of values, people rather a line with commas. */
  private Set<String> values(AccountTypeProperty property) {
    List<String> values = component.getConfig().getOrDefault(property.key(), List.of());
    return values.stream()
        .filter(Objects::nonNull)
        .flatMap(value -> Pattern.compile(",").splitAsStream(value))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private boolean is(AccountTypeProperty property) {
    return Boolean.parseBoolean(text(property));
  }

  private String text(AccountTypeProperty property) {
    @Nullable String value = component.get(property.key());
    return value == null ? "" : value.strip();
  }
}
