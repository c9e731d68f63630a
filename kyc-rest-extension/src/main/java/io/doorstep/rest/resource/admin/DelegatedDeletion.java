package io.doorstep.rest.resource.admin;

import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.keycloak.models.AccountRoles;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;
import org.keycloak.representations.idm.ErrorRepresentation;

import io.doorstep.rest.error.Text;
import io.doorstep.rest.http.Texts;
import io.doorstep.spi.staff.StaffProvider;
import org.jspecify.annotations.Nullable;

/**
 * Keeps staff from deleting for good what they may only delete so that it can be restored. Keycloak
 * lets whoever manages a user delete it, in the console and by its admin API; here that takes
 * somebody who manages all users of the realm, or the owner. What the server removes by itself, and
 * the service accounts of removed clients, are none of this.
 */
final class DelegatedDeletion implements ProviderEventListener {

  @Override
  public void onEvent(ProviderEvent event) {
    if (event instanceof UserModel.UserPreRemovedEvent removal) {
      KeycloakSession session = removal.getKeycloakSession();
      @Nullable UserModel caller = session.getContext().getUser();
      if (caller != null
          && removal.getUser().getServiceAccountClientLink() == null
          && !mayErase(session, removal.getRealm(), caller, removal.getUser())) {
        // an exception that brings its own answer does not end the transaction by itself
        session.getTransactionManager().setRollbackOnly();
        throw new ForbiddenException(refusal(session));
      }
    }
  }

  private static boolean mayErase(
      KeycloakSession session, RealmModel realm, UserModel caller, UserModel user) {
    return session.getProvider(StaffProvider.class).scope(realm, caller).all()
        || (caller.getId().equals(user.getId()) && mayEraseThemselves(realm, user));
  }

  /** As Keycloak's required action to delete one's own account asks it. */
  private static boolean mayEraseThemselves(RealmModel realm, UserModel user) {
    @Nullable ClientModel account =
        realm.getClientByClientId(Constants.ACCOUNT_MANAGEMENT_CLIENT_ID);
    @Nullable RoleModel role =
        account == null ? null : account.getRole(AccountRoles.DELETE_ACCOUNT);
    return role != null && user.hasRole(role);
  }

  /** In the words of Keycloak's own admin API, which its console shows. */
  private static Response refusal(KeycloakSession session) {
    ErrorRepresentation error = new ErrorRepresentation();
    error.setErrorMessage(Texts.read(session, Text.of("doorstepErrorDelegatedDeletion")));
    return Response.status(Response.Status.FORBIDDEN)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(error)
        .build();
  }
}
