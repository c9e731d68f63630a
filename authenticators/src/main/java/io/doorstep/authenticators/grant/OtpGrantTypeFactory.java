package io.doorstep.authenticators.grant;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;
import org.keycloak.protocol.oidc.grants.OAuth2GrantTypeFactory;

/** Makes {@link OtpGrantType}s. */
public final class OtpGrantTypeFactory implements OAuth2GrantTypeFactory {

  /** The {@code grant_type}; never changes. */
  public static final String ID = "urn:doorstep:params:oauth:grant-type:otp";

  /** Two letters that Keycloak puts into token ids; no other grant has them. */
  private static final String SHORTCUT = "do";

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public String getShortcut() {
    return SHORTCUT;
  }

  @Override
  public OAuth2GrantType create(KeycloakSession session) {
    return new OtpGrantType();
  }

  @Override
  public void init(Config.Scope config) {
    // nothing to configure
  }

  @Override
  public void postInit(KeycloakSessionFactory factory) {
    // nothing to prepare
  }

  @Override
  public void close() {
    // keeps nothing open
  }
}
