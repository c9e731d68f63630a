package io.doorstep.rest.resource;

import java.io.InputStream;

import jakarta.ws.rs.PUT;
import jakarta.ws.rs.core.Response;

import io.doorstep.rest.representation.BusinessSectionRequest;
import io.doorstep.rest.service.MyCase;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code me/case/business}: saves the section. */
@Tag(name = "case")
public final class BusinessSectionResource extends SectionResource<BusinessSectionRequest> {

  BusinessSectionResource(AppCall call) {
    super(call, BusinessSectionRequest.class, MyCase::save);
  }

  @PUT
  @Override
  @Operation(operationId = "saveBusiness", summary = "Saves the business section")
  @RequestBody(ref = "BusinessSectionRequest")
  @APIResponse(responseCode = "200", ref = "Case")
  public Response put(InputStream body) {
    return save(body);
  }
}
