package io.doorstep.rest.resource.admin;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.ws.rs.core.Response;

import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

import io.doorstep.rest.http.Exchange;
import io.doorstep.rest.service.ReviewCases;
import io.doorstep.rest.service.RunBatches;
import io.doorstep.rest.service.Staff;
import io.doorstep.spi.kyc.KycCase;

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

  /** Who calls, as far as the scope of their client goes. */
  UserModel caller() {
    return new ScopedCaller(permissions.adminAuth());
  }

  AdminPermissionEvaluator permissions() {
    return permissions;
  }

  /** Records what the admin did at this path. */
  void record(OperationType operation, ResourceType resource, Object representation) {
    record(event, operation, resource, representation);
  }

  /** As the other, if, and only if, the transaction of that session is committed. */
  void recordIn(
      KeycloakSession transaction,
      OperationType operation,
      ResourceType resource,
      Object representation) {
    record(event.clone(transaction), operation, resource, representation);
  }

  private void record(
      AdminEventBuilder builder,
      OperationType operation,
      ResourceType resource,
      Object representation) {
    builder
        .operation(operation)
        .resource(resource)
        .resourcePath(session().getContext().getUri())
        .representation(representation)
        .success();
  }

  /** Does the work for a reviewer. */
  Response answerReviewer(Function<ReviewCases, Response> work) {
    return answer(() -> work.apply(new ReviewCases(session(), Reviewers.require(this))));
  }

  /** Does the work for whoever manages accounts, or the branches where they are. */
  Response answerStaff(Function<Staff, Response> work) {
    return answer(() -> work.apply(new Staff(session(), caller())));
  }

  /** Does the work for whoever hands tables of accounts in. */
  Response answerBatches(Function<RunBatches, Response> work) {
    return answerStaff(staff -> work.apply(batches(staff)));
  }

  RunBatches batches(Staff staff) {
    return new RunBatches(staff, permissions.adminAuth().getRealm());
  }

  /** Records what staff did with an account; ids only, and what nobody's secret is. */
  void recordUser(UserModel user, String action, Map<String, ?> details) {
    Map<String, Object> representation = new LinkedHashMap<>(details);
    representation.put("user_id", user.getId());
    representation.put("action", action);
    record(OperationType.ACTION, ResourceType.USER, representation);
  }

  /** Records what a reviewer did with a case; ids only. */
  void recordCase(KycCase kyc, String action) {
    record(
        OperationType.ACTION,
        ResourceType.CUSTOM,
        Map.of("case_id", kyc.head().id(), "user_id", kyc.head().userId(), "action", action));
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
