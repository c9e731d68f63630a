package io.doorstep.rest.resource;

import java.io.InputStream;

import jakarta.ws.rs.PUT;
import jakarta.ws.rs.core.Response;

import io.doorstep.rest.representation.BankSectionRequest;
import io.doorstep.rest.service.MyCase;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code me/case/bank}: saves the section. */
@Tag(name = "case")
public final class BankSectionResource extends SectionResource<BankSectionRequest> {

  BankSectionResource(AppCall call) {
    super(call, BankSectionRequest.class, MyCase::save);
  }

  @PUT
  @Override
  @Operation(operationId = "saveBank", summary = "Saves the bank section")
  @RequestBody(ref = "BankSectionRequest")
  @APIResponse(responseCode = "200", ref = "Case")
  public Response put(InputStream body) {
    return save(body);
  }
}
