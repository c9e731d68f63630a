package io.doorstep.authenticators.requiredaction;

import java.time.Instant;

import org.keycloak.common.util.Time;

import io.doorstep.authenticators.credential.MobileActions;

/**
 * Makes the action {@value #PROVIDER_ID}. As Keycloak's own actions of this kind it wants a login
 * that is not older than {@code max_auth_age}, which is configured on it.
 */
public final class ChangeMobileFactory extends MobileActionFactory {

  public static final String PROVIDER_ID = MobileActions.CHANGE;

  public ChangeMobileFactory() {
    super(PROVIDER_ID, new ChangeMobile(() -> Instant.ofEpochMilli(Time.currentTimeMillis())));
  }

  @Override
  public String getDisplayText() {
    return "Change mobile number";
  }
}
