package io.doorstep.rest.resource;

import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.sessions.RootAuthenticationSessionModel;

/**
 * The tab of a browser in which a login goes on, for the script on the code page that asks how the
 * delivery went: the cookie tells the authentication session, the query parameter {@value #TAB_ID}
 * its tab.
 */
final class BrowserTab {

  static final String TAB_ID = "tab_id";

  private final KeycloakSession session;

  BrowserTab(KeycloakSession session) {
    this.session = session;
  }

  /** The session to which the codes of the tab's login are bound; empty if the call is an app's. */
  Optional<String> sessionId() {
    String tabId = session.getContext().getUri().getQueryParameters().getFirst(TAB_ID);
    if (tabId == null) {
      return Optional.empty();
    }
    return Optional.ofNullable(
            new AuthenticationSessionManager(session)
                .getCurrentRootAuthenticationSession(session.getContext().getRealm()))
        .map(RootAuthenticationSessionModel::getId)
        .map(rootId -> rootId + "." + tabId);
  }
}
