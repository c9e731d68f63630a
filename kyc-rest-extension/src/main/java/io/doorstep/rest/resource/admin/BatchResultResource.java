package io.doorstep.rest.resource.admin;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Response;

import io.doorstep.rest.http.Answers;
import io.doorstep.rest.http.Resource;
import io.doorstep.rest.mapper.BatchMapper;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code batches/{batch_id}/result}: what has become of each row, as a table. */
@Tag(name = "batches")
public final class BatchResultResource extends Resource {

  private final AdminCall call;
  private final String id;

  BatchResultResource(AdminCall call, String id) {
    super(call, HttpMethod.GET);
    this.call = call;
    this.id = id;
  }

  @GET
  @Override
  @Operation(
      operationId = "downloadBatchResult",
      summary = "What has become of each row, as a file for a spreadsheet")
  @APIResponse(responseCode = "200", ref = "BatchResult")
  public Response get() {
    return call.answerBatches(
        batches -> Answers.csv("batch-" + id, BatchMapper.csv(batches.rows(id), call::text)));
  }
}
