package io.doorstep.spi.staff;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an account is to those who manage it. */
public enum AccountStatus {
  ACTIVE,
  DISABLED,
  AWAITING_APPROVAL,
  REJECTED,
  /** Can be restored until it is purged. */
  DELETED;

  /** Stands in the API and in the database. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean mayLogIn() {
    return this == ACTIVE;
  }

  public static Optional<AccountStatus> ofKey(String key) {
    return Arrays.stream(values()).filter(status -> status.key().equals(key)).findFirst();
  }
}
