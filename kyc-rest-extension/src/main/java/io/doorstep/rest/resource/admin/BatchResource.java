package io.doorstep.rest.resource.admin;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.doorstep.rest.http.Answers;
import io.doorstep.rest.http.Resource;
import io.doorstep.rest.mapper.BatchMapper;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code batches/{batch_id}}: how far a batch is. */
@Tag(name = "batches")
public final class BatchResource extends Resource {

  private final AdminCall call;
  private final String id;

  BatchResource(AdminCall call, String id) {
    super(call, HttpMethod.GET);
    this.call = call;
    this.id = id;
  }

  @GET
  @Override
  @Operation(operationId = "showBatch", summary = "How far a batch is")
  @APIResponse(responseCode = "200", ref = "Batch")
  public Response get() {
    return call.answerBatches(batches -> Answers.ok(BatchMapper.batch(batches.show(id))));
  }

  @Path("rows")
  public BatchRowsResource rows() {
    return new BatchRowsResource(call, id);
  }

  @Path("users")
  public BatchUsersResource users() {
    return new BatchUsersResource(call, id);
  }

  @Path("result")
  public BatchResultResource result() {
    return new BatchResultResource(call, id);
  }

  @Path("cancel")
  public BatchCancelResource cancel() {
    return new BatchCancelResource(call, id);
  }
}
