package io.doorstep.rest.service;

import java.util.List;
import java.util.Optional;

import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

import io.doorstep.rest.error.FieldError;
import io.doorstep.rest.error.InvalidInputException;
import io.doorstep.rest.error.ProblemType;
import io.doorstep.rest.error.RefusedException;
import io.doorstep.spi.document.DocumentKind;
import io.doorstep.spi.document.DocumentProvider;
import io.doorstep.spi.document.StoredDocument;

/** A user hands pictures in, looks at them, and takes them back. */
public final class Documents {

  private static final String KIND = "kind";

  private final DocumentProvider documents;
  private final RealmModel realm;
  private final UserModel user;

  public Documents(DocumentProvider documents, RealmModel realm, UserModel user) {
    this.documents = documents;
    this.realm = realm;
    this.user = user;
  }

  /** The most bytes a picture may have. */
  public int maxBytes() {
    return documents.maxBytes();
  }

  /**
   * Takes a picture in.
   *
   * @param kind what the caller says it shows
   * @throws InvalidInputException if that is nothing a picture can show
   */
  public StoredDocument add(Optional<String> kind, byte[] file) {
    String named = kind.orElseThrow(() -> new InvalidInputException(FieldError.missing(KIND)));
    return add(
        DocumentKind.of(named)
            .orElseThrow(() -> new InvalidInputException(FieldError.unknownValue(KIND))),
        file);
  }

  StoredDocument add(DocumentKind kind, byte[] file) {
    return documents.add(realm, user, kind, file);
  }

  /**
   * Finds a picture.
   *
   * @throws RefusedException if the user has none of this id
   */
  public StoredDocument find(String id) {
    return documents.find(realm, user, id).orElseThrow(Documents::notFound);
  }

  /**
   * What is in a picture.
   *
   * @throws RefusedException if the user has none of this id
   */
  public byte[] read(String id) {
    return documents.read(realm, user, id).orElseThrow(Documents::notFound);
  }

  /**
   * Deletes a picture.
   *
   * @throws RefusedException if the user has none of this id
   */
  public void remove(String id) {
    if (!documents.delete(realm, user, id, user)) {
      throw notFound();
    }
  }

  List<StoredDocument> list(DocumentKind kind) {
    return documents.list(realm, user).stream()
        .filter(document -> document.kind() == kind)
        .toList();
  }

  static RefusedException notFound() {
    return new RefusedException(ProblemType.NOT_FOUND);
  }
}
