package io.doorstep.rest.resource;

import java.io.InputStream;
import java.net.URI;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import org.keycloak.models.UserModel;

import io.doorstep.rest.http.Answers;
import io.doorstep.rest.http.Resource;
import io.doorstep.rest.mapper.DocumentMapper;
import io.doorstep.rest.service.Documents;
import io.doorstep.spi.document.DocumentProvider;
import io.doorstep.spi.document.StoredDocument;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code me/documents}: takes a picture in. */
@Tag(name = "documents")
public final class DocumentsResource extends Resource {

  private final AppCall call;

  DocumentsResource(AppCall call) {
    super(call, HttpMethod.POST);
    this.call = call;
  }

  /** Takes {@code multipart/form-data} with the fields {@code kind} and {@code file}. */
  @POST
  @Override
  @Operation(operationId = "addDocument", summary = "Takes a picture in")
  @RequestBody(ref = "DocumentForm")
  @APIResponse(responseCode = "201", ref = "Document")
  public Response post(InputStream body) {
    return call.answerUser(
        user -> {
          Documents documents = documentsOf(call, user);
          StoredDocument added =
              call.withUpload(
                  body,
                  documents.maxBytes(),
                  upload -> documents.add(upload.text("kind"), upload.file()));
          URI location =
              call.session()
                  .getContext()
                  .getUri()
                  .getAbsolutePathBuilder()
                  .path(added.id())
                  .build();
          return Answers.created(location, DocumentMapper.document(added));
        });
  }

  static Documents documentsOf(AppCall call, UserModel user) {
    return new Documents(
        call.provider(DocumentProvider.class), call.session().getContext().getRealm(), user);
  }

  /**
   * What is at one picture.
   *
   * @param id a random UUID; whatever else stands there is no picture's
   */
  @Path("{id: [0-9a-f-]{36}}")
  public DocumentResource document(@PathParam("id") String id) {
    return new DocumentResource(call, id);
  }
}
