package io.doorstep.rest.representation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A login, or the attempt.
 *
 * @param userId whose account, for staff; absent if nobody's was found
 * @param outcome {@code success} or {@code failure}
 * @param error Keycloak's word for what went wrong
 * @param device absent if the caller did not say
 */
@Schema(name = "Login")
@JsonInclude(Include.NON_NULL)
public record LoginRepresentation(
    @JsonProperty("id") String id,
    @JsonProperty("time") String time,
    @JsonProperty("user_id") @Nullable String userId,
    @JsonProperty("outcome") String outcome,
    @JsonProperty("error") @Nullable String error,
    @JsonProperty("client_id") @Nullable String clientId,
    @JsonProperty("ip_address") @Nullable String ipAddress,
    @JsonProperty("device") @Nullable LoginDeviceRepresentation device) {}
