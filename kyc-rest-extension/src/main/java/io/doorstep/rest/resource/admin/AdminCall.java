package io.doorstep.rest.resource.admin;

import java.util.Set;
import java.util.function.Supplier;

import jakarta.ws.rs.core.Response;

import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

import io.doorstep.rest.http.Exchange;

/** A call of an admin, whom Keycloak has authenticated. */
final class AdminCall extends Exchange {

  private final AdminPermissionEvaluator permissions;
  private final AdminEventBuilder event;

  AdminCall(
      KeycloakSession session, AdminPermissionEvaluator permissions, AdminEventBuilder event) {
    super(session);
    this.permissions = permissions;
    this.event = event;
  }

  AdminPermissionEvaluator permissions() {
    return permissions;
  }

  /** Records what the admin did at this path. */
  void record(OperationType operation, ResourceType resource, Object representation) {
    event
        .operation(operation)
        .resource(resource)
        .resourcePath(session().getContext().getUri())
        .representation(representation)
        .success();
  }

  @Override
  protected Response answer(Supplier<Response> work) {
    return orProblem(work);
  }

  /** Keycloak answers preflights to its admin API before they come here. */
  @Override
  public Response preflight(Set<String> methods) {
    return Response.ok().allow(methods).build();
  }
}
