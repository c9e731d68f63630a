package io.doorstep.spi.onboarding;

import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.Provider;

/**
 * Says how far accounts have come, the same to REST, tokens and logins, and keeps what is derived
 * from them: their codes and the realm's statistics.
 */
public interface OnboardingProvider extends Provider {

  /** User attribute: {@code pending}, {@code approved} or {@code rejected}. */
  String APPROVAL_ATTRIBUTE = "approval";

  String APPROVAL_PENDING = "pending";
  String APPROVED = "approved";
  String REJECTED = "rejected";

  OnboardingProgress progress(RealmModel realm, UserModel user);

  /**
   * An account is new, changed or gone. What is derived from it follows just before the transaction
   * commits; any number of calls is as one.
   */
  void changed(RealmModel realm, UserModel user);

  /** As {@link #changed}, and at once: for who has to tell what has become of the account. */
  void settle(RealmModel realm, UserModel user);

  /** Takes over the users of a realm who have no code yet, such as those from before Doorstep. */
  void adopt(RealmModel realm);
}
