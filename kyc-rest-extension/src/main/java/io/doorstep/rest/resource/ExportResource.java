package io.doorstep.rest.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Response;

import io.doorstep.rest.http.Answers;
import io.doorstep.rest.http.Resource;
import io.doorstep.rest.mapper.ExportMapper;
import io.doorstep.rest.service.ExportAccount;
import io.doorstep.spi.kyc.CaseProvider;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code me/export}: all that is kept about the caller. */
@Tag(name = "privacy")
public final class ExportResource extends Resource {

  private final AppCall call;

  ExportResource(AppCall call) {
    super(call, HttpMethod.GET);
    this.call = call;
  }

  @GET
  @Override
  @Operation(operationId = "exportAccount", summary = "All that is kept about the caller")
  @APIResponse(responseCode = "200", ref = "Export")
  public Response get() {
    return call.answerUser(
        user ->
            Answers.ok(
                ExportMapper.export(
                    new ExportAccount(call.session()).export(user),
                    call.provider(CaseProvider.class).policy().consentVersion(),
                    call.now())));
  }
}
