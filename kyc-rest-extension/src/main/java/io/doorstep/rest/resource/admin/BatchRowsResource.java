package io.doorstep.rest.resource.admin;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Response;

import io.doorstep.rest.http.Answers;
import io.doorstep.rest.http.Resource;
import io.doorstep.rest.list.ListParameters;
import io.doorstep.rest.list.ListParameters.Place;
import io.doorstep.rest.mapper.BatchMapper;
import io.doorstep.rest.representation.BatchRowPageRepresentation;
import io.doorstep.spi.batch.BatchRow;
import io.doorstep.spi.batch.RowState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code batches/{batch_id}/rows}: what has become of each row. */
@Tag(name = "batches")
public final class BatchRowsResource extends Resource {

  private final AdminCall call;
  private final String id;

  BatchRowsResource(AdminCall call, String id) {
    super(call, HttpMethod.GET);
    this.call = call;
    this.id = id;
  }

  @GET
  @Override
  @Operation(operationId = "listBatchRows", summary = "What has become of each row, in their order")
  @Parameter(
      name = "state",
      in = ParameterIn.QUERY,
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"waiting", "valid", "imported", "failed", "skipped"}))
  @APIResponse(responseCode = "200", ref = "BatchRowPage")
  public Response get() {
    return call.answerBatches(
        batches -> {
          ListParameters parameters = new ListParameters(call.queryParameters());
          int max = parameters.max();
          // one more than asked for tells whether there are more
          List<BatchRow> found =
              batches.rows(
                  id,
                  parameters.choice("state", RowState::ofKey).orElse(null),
                  parameters.after().map(Place::at).orElse(0L).intValue(),
                  max + 1);
          List<BatchRow> items = found.subList(0, Math.min(max, found.size()));
          return Answers.ok(
              new BatchRowPageRepresentation(
                  items.stream().map(row -> BatchMapper.row(row, call::text)).toList(),
                  found.size() > max ? next(items.get(max - 1)) : null));
        });
  }

  private String next(BatchRow last) {
    return new Place(last.number(), id).text();
  }
}
