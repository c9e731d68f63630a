package io.doorstep.rest.representation;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An act on record.
 *
 * @param actor who did it; without a user if it was the server itself
 * @param path where it was done in the admin API; absent for what people did with their accounts
 * @param userId to whom it was done
 * @param before what changed, as it was, with masks
 * @param after what changed, as it is since, with masks
 * @param chain which of the realm's chains it is in
 * @param sequence its place there
 */
@Schema(name = "AuditEntry")
@JsonInclude(Include.NON_NULL)
public record AuditEntryRepresentation(
    @JsonProperty("id") String id,
    @JsonProperty("time") String time,
    @JsonProperty("actor") AuditActorRepresentation actor,
    @JsonProperty("action") String action,
    @JsonProperty("resource_type") String resourceType,
    @JsonProperty("path") @Nullable String path,
    @JsonProperty("user_id") @Nullable String userId,
    @JsonProperty("before") Map<String, Object> before,
    @JsonProperty("after") Map<String, Object> after,
    @JsonProperty("chain") int chain,
    @JsonProperty("sequence") long sequence) {}
