package io.doorstep.spi.audit;

import org.jspecify.annotations.Nullable;

/**
 * Who did something, and from where.
 *
 * @param realmId whose user it is: admins may be of another realm
 * @param userId null for the server itself
 * @param clientId of the client, as people know it
 */
public record AuditActor(
    @Nullable String realmId,
    @Nullable String userId,
    @Nullable String clientId,
    @Nullable String ipAddress) {

  /** The server, when time has come. */
  public static AuditActor system() {
    return new AuditActor(null, null, null, null);
  }
}
