package io.doorstep.storage.document;

import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

import io.doorstep.spi.encryption.RecordRef;
import io.doorstep.storage.jpa.entity.DocumentEntity;

/** Whose a picture is. */
record Owner(String realmId, String userId) {

  /** The type of record in the encryption; stored, so it never changes. */
  private static final String RECORD_TYPE = "document";

  static Owner of(RealmModel realm, UserModel user) {
    return new Owner(realm.getId(), user.getId());
  }

  static Owner of(DocumentEntity document) {
    return new Owner(document.getRealmId(), document.getUserId());
  }

  /** What a picture of this owner is encrypted as. */
  RecordRef record(String documentId) {
    return new RecordRef(realmId, userId, RECORD_TYPE, documentId);
  }
}
