package io.doorstep.spi.encryption;

/**
 * The record that encrypted values belong to. All four parts are bound into each value, so that one
 * copied to another record, user or realm does not decrypt.
 *
 * @param realmId the realm's id
 * @param userId whom the record is about; the realm's own records carry the realm's id
 * @param type what kind of record it is, such as {@code bank}; at most 32 characters; stored, so it
 *     never changes
 * @param id the record's id, unique among the realm's records of this type; at most 36 characters;
 *     never used again
 */
public record RecordRef(String realmId, String userId, String type, String id) {

  /** A record of the realm itself, of which it has one. */
  public static RecordRef ofRealm(String realmId, String type) {
    return new RecordRef(realmId, realmId, type, realmId);
  }
}
