package io.doorstep.rest.service;

import java.net.URI;

import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import org.jspecify.annotations.Nullable;

/** Sends a link to the owner of an account that a batch has made, with no request around. */
final class BatchInvitation {

  private final KeycloakSession session;
  private final URI baseUri;

  /**
   * @param baseUri of the server as the owner of the batch reached it
   */
  BatchInvitation(KeycloakSession session, URI baseUri) {
    this.session = session;
    this.baseUri = baseUri;
  }

  /** Sends it, unless the account is gone meanwhile, or closed. */
  void send(String userId) {
    KeycloakContext context = session.getContext();
    @Nullable UserModel user = session.users().getUserById(context.getRealm(), userId);
    if (user != null && user.isEnabled()) {
      context.setHttpRequest(new RememberedRequest(baseUri));
      new SetupLink(session).send(user);
    }
  }
}
