package io.doorstep.rest.service;

import java.util.List;

import io.doorstep.rest.error.RefusedException;
import io.doorstep.spi.document.DocumentKind;
import io.doorstep.spi.document.DocumentRefusedException;
import io.doorstep.spi.document.DocumentRefusedException.Reason;
import io.doorstep.spi.document.StoredDocument;

/** A user's one profile picture: the newest of its kind. */
public final class ProfilePicture {

  private final Documents documents;

  public ProfilePicture(Documents documents) {
    this.documents = documents;
  }

  /** The most bytes it may have. */
  public int maxBytes() {
    return documents.maxBytes();
  }

  /** Puts a picture in the place of the one before, or leaves that if it is the same. */
  public StoredDocument set(byte[] file) {
    List<StoredDocument> before = documents.list(DocumentKind.PICTURE);
    try {
      StoredDocument added = documents.add(DocumentKind.PICTURE, file);
      before.forEach(document -> documents.remove(document.id()));
      return added;
    } catch (DocumentRefusedException e) {
      if (e.reason() == Reason.ALREADY_TRIED && !before.isEmpty()) {
        return newest(before);
      }
      throw e;
    }
  }

  /**
   * Finds the picture.
   *
   * @throws RefusedException if there is none
   */
  public StoredDocument find() {
    return newest(present());
  }

  /**
   * Deletes the picture.
   *
   * @throws RefusedException if there is none
   */
  public void remove() {
    present().forEach(document -> documents.remove(document.id()));
  }

  private List<StoredDocument> present() {
    List<StoredDocument> pictures = documents.list(DocumentKind.PICTURE);
    if (pictures.isEmpty()) {
      throw Documents.notFound();
    }
    return pictures;
  }

  private static StoredDocument newest(List<StoredDocument> pictures) {
    return pictures.get(pictures.size() - 1);
  }
}
