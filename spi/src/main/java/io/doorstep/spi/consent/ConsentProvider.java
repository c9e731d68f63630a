package io.doorstep.spi.consent;

import java.util.List;
import java.util.Optional;

import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.Provider;

/** Keeps users' consents. What was given stays on record when it is withdrawn. */
public interface ConsentProvider extends Provider {

  /**
   * The text that is in force.
   *
   * @return its version, at most 64 characters
   */
  String currentVersion(RealmModel realm, ConsentPurpose purpose);

  /**
   * Records that the user agrees to the text in force; nothing new if they already do.
   *
   * @param textVersion of the text that the user has seen
   * @return empty if another text is in force
   */
  Optional<Consent> give(
      RealmModel realm, UserModel user, ConsentPurpose purpose, String textVersion);

  /** Whether the user agrees to the text in force. */
  boolean isGiven(RealmModel realm, UserModel user, ConsentPurpose purpose);

  /** All that the user ever agreed to, oldest first. */
  List<Consent> list(RealmModel realm, UserModel user);

  /**
   * Withdraws what stands: from now on nothing new is taken.
   *
   * @return false if nothing stood
   */
  boolean withdraw(RealmModel realm, UserModel user, ConsentPurpose purpose);
}
