package io.doorstep.rest.representation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A table of accounts to be made, and how far that is.
 *
 * @param state {@code validating}, {@code importing}, {@code validated} (a dry run that is over),
 *     {@code completed} or {@code cancelled}
 * @param total all rows
 * @param done those that are accounts; in a dry run, those that nothing is wrong with
 * @param failed those that something is wrong with
 * @param finishedAt absent while there is anything left to do
 */
@Schema(name = "Batch")
@JsonInclude(Include.NON_NULL)
public record BatchRepresentation(
    @JsonProperty("batch_id") String batchId,
    @JsonProperty("name") String name,
    @JsonProperty("state") String state,
    @JsonProperty("dry_run") boolean dryRun,
    @JsonProperty("total") int total,
    @JsonProperty("done") int done,
    @JsonProperty("failed") int failed,
    @JsonProperty("created_at") String createdAt,
    @JsonProperty("finished_at") @Nullable String finishedAt) {}
