package io.doorstep.rest.mapper;

import io.doorstep.rest.representation.DocumentRepresentation;
import io.doorstep.spi.document.StoredDocument;

/** Pictures as callers see them. */
public final class DocumentMapper {

  private DocumentMapper() {}

  public static DocumentRepresentation document(StoredDocument document) {
    return new DocumentRepresentation(
        document.id(),
        document.kind().key(),
        document.mediaType(),
        document.width(),
        document.height(),
        document.sha256());
  }
}
