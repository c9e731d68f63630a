package io.doorstep.spi.usercode;

import java.util.Optional;

import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.Provider;

import io.doorstep.spi.identity.UserCode;

/**
 * The codes of a realm's users. A user gets one code and keeps it, and a code is never given twice,
 * not even after its user is gone.
 */
public interface UserCodeProvider extends Provider {

  /** User attribute that mirrors the code, for searches, claims and pages. */
  String USER_CODE_ATTRIBUTE = "user_code";

  /** The user's code; the first call for a user gives them one. */
  UserCode assign(RealmModel realm, UserModel user);

  Optional<UserCode> find(RealmModel realm, UserModel user);

  /** The user who has this code. */
  Optional<UserModel> findOwner(RealmModel realm, UserCode code);
}
