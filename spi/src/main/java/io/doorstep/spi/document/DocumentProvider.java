package io.doorstep.spi.document;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.Provider;

/**
 * Users' pictures. One that is not the user's is not there, whoever asks: checking who may look at
 * another user's is up to the caller, who then names that user.
 */
public interface DocumentProvider extends Provider {

  /**
   * The most bytes a picture may have; a caller reads one byte more at most, to tell that there are
   * too many.
   */
  int maxBytes();

  /**
   * Takes a picture in: known by its content, measured before it is decoded, drawn anew without
   * anything but its pixels, scanned, encrypted and stored, in transactions of its own. It is there
   * when this returns, and not at all if it throws.
   *
   * @param upload what was sent, whatever it is
   * @throws DocumentRefusedException if the picture, or one more picture, is not to be had
   */
  StoredDocument add(RealmModel realm, UserModel user, DocumentKind kind, byte[] upload);

  /** A picture of the user's, without its content. */
  Optional<StoredDocument> find(RealmModel realm, UserModel user, String id);

  /** The user's pictures, oldest first. */
  List<StoredDocument> list(RealmModel realm, UserModel user);

  /**
   * A picture of the user's, decrypted; empty if there is none of this id.
   *
   * @throws io.doorstep.spi.encryption.DecryptionException if it can not be decrypted
   */
  Optional<byte[]> read(RealmModel realm, UserModel user, String id);

  /**
   * Deletes a picture of the user's: it is seen, counted and in the way of the same one no more.
   * Its content and data key are kept as long as the realm keeps what was deleted ({@link
   * io.doorstep.spi.kyc.KycPolicy.RetentionRules#deletedRecords()}), and of many that one user
   * deletes the newest only.
   *
   * @param actor who deletes it
   * @return false if there is none of this id
   * @throws DocumentRefusedException if it is pinned
   */
  boolean delete(RealmModel realm, UserModel user, String id, UserModel actor);

  /**
   * Makes pictures part of a submitted case: they can no longer be deleted, and go with the case,
   * the user or the realm alone. One that a former revision holds stays with that one.
   *
   * @param caseRevision of the case that is submitted
   * @return false, with nothing pinned, if one of them is not the user's
   */
  boolean pin(RealmModel realm, UserModel user, Collection<String> ids, int caseRevision);

  /** Deletes the pictures of a case that is no longer kept, with all its revisions. */
  void deletePinned(RealmModel realm, UserModel user);
}
