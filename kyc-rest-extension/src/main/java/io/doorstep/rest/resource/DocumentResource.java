package io.doorstep.rest.resource;

import java.io.InputStream;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Response;

import io.doorstep.rest.http.Answers;
import io.doorstep.rest.http.Resource;
import io.doorstep.rest.service.Documents;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code me/documents/{id}}: one picture, the caller's own. */
@Tag(name = "documents")
public final class DocumentResource extends Resource {

  private final AppCall call;
  private final String id;

  DocumentResource(AppCall call, String id) {
    super(call, HttpMethod.GET, HttpMethod.DELETE);
    this.call = call;
    this.id = id;
  }

  @GET
  @Override
  @Operation(operationId = "showDocument", summary = "A picture, as it was drawn anew")
  @APIResponse(responseCode = "200", ref = "Picture")
  public Response get() {
    return call.answerUser(
        user -> {
          Documents documents = DocumentsResource.documentsOf(call, user);
          return Answers.picture(documents.find(id).mediaType(), id, documents.read(id));
        });
  }

  @DELETE
  @Override
  @Operation(operationId = "deleteDocument", summary = "Deletes a picture that no case holds")
  @APIResponse(responseCode = "204", description = "Done")
  public Response delete(InputStream body) {
    return call.answerUser(
        user -> {
          DocumentsResource.documentsOf(call, user).remove(id);
          return Answers.noContent();
        });
  }
}
