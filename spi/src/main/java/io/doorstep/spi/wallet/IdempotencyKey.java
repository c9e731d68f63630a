package io.doorstep.spi.wallet;

/**
 * By what a client tells a posting that it repeats from a new one.
 *
 * @param clientUuid Keycloak's id of the client, since the same text of another one is another key
 * @param clientId the client's name
 * @param text whatever the client chooses
 */
public record IdempotencyKey(String clientUuid, String clientId, String text) {}
