package io.doorstep.spi.onboarding;

import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;

import io.doorstep.spi.otp.OtpCaller;
import org.jspecify.annotations.Nullable;

/**
 * Trusted clients: confidential ones whose service account has the realm role {@value #ROLE}. A
 * back end is meant, whose one address stands for many people.
 */
public final class TrustedClients {

  /** Realm role of their service accounts. */
  public static final String ROLE = "onboarding-client";

  /**
   * Header in which a trusted client names the one address of the person it calls for. From anybody
   * else it means nothing.
   */
  public static final String FORWARDED_FOR = "Doorstep-Forwarded-For";

  private TrustedClients() {}

  /**
   * Who asks when a trusted client calls: the person whose address it names, who is counted like
   * anybody else, or else the client itself.
   *
   * @param ipAddress the client's own
   * @param forwardedFor the header {@value #FORWARDED_FOR}
   */
  public static OtpCaller caller(String ipAddress, @Nullable String forwardedFor) {
    return forwardedFor == null || forwardedFor.isBlank()
        ? OtpCaller.rest(ipAddress, true)
        : OtpCaller.rest(forwardedFor.strip(), false);
  }

  public static boolean isTrusted(KeycloakSession session, RealmModel realm, ClientModel client) {
    @Nullable RoleModel role = realm.getRole(ROLE);
    if (role == null || client.isPublicClient() || !client.isServiceAccountsEnabled()) {
      return false;
    }
    @Nullable UserModel account = session.users().getServiceAccount(client);
    return account != null && account.isEnabled() && account.hasRole(role);
  }
}
