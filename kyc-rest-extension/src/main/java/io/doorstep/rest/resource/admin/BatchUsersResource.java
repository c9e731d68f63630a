package io.doorstep.rest.resource.admin;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Response;

import io.doorstep.rest.http.Answers;
import io.doorstep.rest.http.Resource;
import io.doorstep.spi.batch.Batch;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code batches/{batch_id}/users}: the accounts that a batch made. */
@Tag(name = "batches")
public final class BatchUsersResource extends Resource {

  private final AdminCall call;
  private final String id;

  BatchUsersResource(AdminCall call, String id) {
    super(call, HttpMethod.GET);
    this.call = call;
    this.id = id;
  }

  @GET
  @Override
  @Operation(
      operationId = "listBatchUsers",
      summary = "The accounts that a batch made and the caller manages")
  @Parameter(
      name = "status",
      in = ParameterIn.QUERY,
      description = "Several; all but deleted ones without one",
      schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
  @APIResponse(responseCode = "200", ref = "AccountPage")
  public Response get() {
    return call.answerStaff(
        staff -> {
          Batch batch = call.batches(staff).show(id);
          return Answers.ok(new AccountAnswers(call, staff).ofBatch(batch.id()));
        });
  }
}
