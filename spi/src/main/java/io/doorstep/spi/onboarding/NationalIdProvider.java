package io.doorstep.spi.onboarding;

import java.util.Optional;

import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.Provider;

import io.doorstep.spi.identity.NationalId;

/**
 * Whose a national ID number is. The user attribute {@value ProfileFields#NATIONAL_ID} says it, and
 * the database gives a number to one user of a realm.
 */
public interface NationalIdProvider extends Provider {

  /** The id of the user who has this number. */
  Optional<String> findOwnerId(RealmModel realm, NationalId number);

  /**
   * Records what the user's attribute says.
   *
   * @return false if the number is another user's: validators refuse it before, so this one came
   *     later in a race, and its transaction must not commit
   */
  boolean record(RealmModel realm, UserModel user);
}
