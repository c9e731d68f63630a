package io.doorstep.rest.representation;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a case.
 *
 * @param actorId absent if the server did it
 */
@Schema(name = "History")
@JsonInclude(Include.NON_NULL)
public record HistoryRepresentation(
    @JsonProperty("event") String event,
    @JsonProperty("from") String from,
    @JsonProperty("to") String to,
    @JsonProperty("revision") int revision,
    @JsonProperty("actor_id") @Nullable String actorId,
    @JsonProperty("at") String at,
    @JsonProperty("reasons") List<HistoryReasonRepresentation> reasons) {}
