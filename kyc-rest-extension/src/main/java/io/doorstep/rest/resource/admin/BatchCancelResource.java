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
import io.doorstep.rest.mapper.BatchMapper;
import io.doorstep.spi.batch.Batch;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code batches/{batch_id}/cancel}: stops a batch. */
@Tag(name = "batches")
public final class BatchCancelResource extends Resource {

  private final AdminCall call;
  private final String id;

  BatchCancelResource(AdminCall call, String id) {
    super(call, HttpMethod.POST);
    this.call = call;
    this.id = id;
  }

  /** What is an account by then stays one. */
  @POST
  @Override
  @Operation(
      operationId = "cancelBatch",
      summary = "Stops a batch: no further row becomes an account")
  @APIResponse(responseCode = "200", ref = "Batch")
  public Response post(InputStream body) {
    return call.answerBatches(
        batches -> {
          Batch batch = batches.cancel(id);
          call.record(
              OperationType.ACTION,
              ResourceType.CUSTOM,
              Map.of("batch_id", id, "action", "cancel"));
          return Answers.ok(BatchMapper.batch(batch));
        });
  }
}
