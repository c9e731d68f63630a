package io.doorstep.spi.login;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A login, or the attempt.
 *
 * @param userId whose account it was; null if nobody's was found, whatever name was typed
 * @param error Keycloak's word for what went wrong; null for a success
 * @param clientId of the client, as people know it; null if there is none of that name
 * @param ipAddress null if the server did not learn it
 * @param device null if the caller did not say
 */
public record LoginEntry(
    String id,
    Instant at,
    @Nullable String userId,
    LoginOutcome outcome,
    @Nullable String error,
    @Nullable String clientId,
    @Nullable String ipAddress,
    @Nullable LoginDevice device) {}
