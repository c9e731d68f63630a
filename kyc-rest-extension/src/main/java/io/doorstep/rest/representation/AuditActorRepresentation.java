package io.doorstep.rest.representation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who did something, and from where.
 *
 * @param realmId whose user it is
 */
@Schema(name = "AuditActor")
@JsonInclude(Include.NON_NULL)
public record AuditActorRepresentation(
    @JsonProperty("realm_id") @Nullable String realmId,
    @JsonProperty("user_id") @Nullable String userId,
    @JsonProperty("client_id") @Nullable String clientId,
    @JsonProperty("ip_address") @Nullable String ipAddress) {}
