package io.doorstep.rest.resource;

import java.io.InputStream;

import jakarta.ws.rs.PUT;
import jakarta.ws.rs.core.Response;

import io.doorstep.rest.representation.PanSectionRequest;
import io.doorstep.rest.service.MyCase;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code me/case/pan}: saves the section. */
@Tag(name = "case")
public final class PanSectionResource extends SectionResource<PanSectionRequest> {

  PanSectionResource(AppCall call) {
    super(call, PanSectionRequest.class, MyCase::save);
  }

  @PUT
  @Override
  @Operation(operationId = "savePan", summary = "Saves the PAN section")
  @RequestBody(ref = "PanSectionRequest")
  @APIResponse(responseCode = "200", ref = "Case")
  public Response put(InputStream body) {
    return save(body);
  }
}
