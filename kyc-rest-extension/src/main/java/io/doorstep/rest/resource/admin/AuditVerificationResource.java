package io.doorstep.rest.resource.admin;

import java.io.InputStream;
import java.util.Map;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.Response;

import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;

import io.doorstep.rest.http.Answers;
import io.doorstep.rest.http.Resource;
import io.doorstep.rest.mapper.AuditMapper;
import io.doorstep.rest.representation.AuditVerificationRepresentation;
import io.doorstep.rest.representation.AuditVerificationRequest;
import io.doorstep.rest.service.AuditTrail;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code audit/verification}: whether the trail is as it was written. */
@Tag(name = "record")
public final class AuditVerificationResource extends Resource {

  private final AdminCall call;

  AuditVerificationResource(AdminCall call) {
    super(call, HttpMethod.POST);
    this.call = call;
  }

  @POST
  @Override
  @Operation(
      operationId = "verifyAudit",
      summary = "Finds the first row of the audit trail that is not as it was written")
  @RequestBody(ref = "AuditVerificationRequest")
  @APIResponse(responseCode = "200", ref = "AuditVerification")
  public Response post(InputStream body) {
    return call.answer(
        () -> {
          call.permissions().realm().requireViewEvents();
          AuditVerificationRepresentation found =
              AuditMapper.verification(
                  new AuditTrail(call.session())
                      .verify(
                          call.readIfAny(body, AuditVerificationRequest.class)
                              .map(AuditVerificationRequest::anchor)
                              .orElse(null)));
          call.record(
              OperationType.ACTION,
              ResourceType.CUSTOM,
              Map.of("ok", found.ok(), "checked", found.checked()));
          return Answers.ok(found);
        });
  }
}
