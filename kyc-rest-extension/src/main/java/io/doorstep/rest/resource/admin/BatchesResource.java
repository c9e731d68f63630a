package io.doorstep.rest.resource.admin;

import java.io.InputStream;
import java.util.Map;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;

import io.doorstep.rest.error.ProblemType;
import io.doorstep.rest.error.RefusedException;
import io.doorstep.rest.http.Answers;
import io.doorstep.rest.http.Resource;
import io.doorstep.rest.list.ListParameters;
import io.doorstep.rest.list.ListParameters.Place;
import io.doorstep.rest.mapper.BatchMapper;
import io.doorstep.rest.representation.BatchPageRepresentation;
import io.doorstep.rest.service.BatchForm;
import io.doorstep.rest.service.RunBatches;
import io.doorstep.spi.batch.Batch;
import io.doorstep.spi.batch.BatchPage;
import io.doorstep.spi.batch.BatchQuery;
import io.doorstep.spi.batch.BatchState;
import io.doorstep.spi.document.DocumentRefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code batches}: the tables that the caller has handed in. */
@Tag(name = "batches")
public final class BatchesResource extends Resource {

  private final AdminCall call;

  BatchesResource(AdminCall call) {
    super(call, HttpMethod.GET, HttpMethod.POST);
    this.call = call;
  }

  @GET
  @Override
  @Operation(operationId = "listBatches", summary = "The caller's batches, newest first")
  @Parameter(
      name = "state",
      in = ParameterIn.QUERY,
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"validating", "importing", "validated", "completed", "cancelled"}))
  @APIResponse(responseCode = "200", ref = "BatchPage")
  public Response get() {
    return call.answerBatches(
        batches -> {
          ListParameters parameters = new ListParameters(call.queryParameters());
          BatchPage page =
              batches.list(
                  parameters.choice("state", BatchState::ofKey).orElse(null),
                  parameters
                      .after()
                      .map(place -> new BatchQuery.Cursor(place.at(), place.id()))
                      .orElse(null),
                  parameters.max());
          return Answers.ok(
              new BatchPageRepresentation(
                  page.items().stream().map(BatchMapper::batch).toList(), next(page)));
        });
  }

  private static @Nullable String next(BatchPage page) {
    if (page.last()) {
      return null;
    }
    Batch last = page.items().get(page.items().size() - 1);
    return new Place(last.createdAt().toEpochMilli(), last.id()).text();
  }

  /** Takes {@code multipart/form-data}. */
  @POST
  @Override
  @Operation(operationId = "createBatch", summary = "Takes a table of accounts to be made in")
  @RequestBody(ref = "BatchForm")
  @APIResponse(responseCode = "202", ref = "Batch")
  public Response post(InputStream body) {
    return call.answerBatches(
        batches -> {
          Batch batch = upload(body, batches);
          call.record(
              OperationType.CREATE,
              ResourceType.CUSTOM,
              Map.of(
                  "batch_id",
                  batch.id(),
                  "dry_run",
                  batch.dryRun(),
                  "rows",
                  batch.progress().total()));
          return Answers.accepted(BatchMapper.batch(batch));
        });
  }

  /** What is said of pictures that are too large is not meant for tables. */
  private Batch upload(InputStream body, RunBatches batches) {
    try {
      return call.withUpload(
          body,
          RunBatches.MAX_BYTES,
          upload -> batches.start(new BatchForm(upload::text, upload::file)));
    } catch (DocumentRefusedException e) {
      throw e.reason() == DocumentRefusedException.Reason.TOO_LARGE
          ? new RefusedException(ProblemType.BODY_TOO_LARGE)
          : e;
    }
  }

  /**
   * What is at one batch.
   *
   * @param id a random UUID; whatever else stands there is no batch's
   */
  @Path("{batch_id: [0-9a-f-]{36}}")
  public BatchResource batch(@PathParam("batch_id") String id) {
    return new BatchResource(call, id);
  }
}
