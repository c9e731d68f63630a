package io.doorstep.rest.resource;

import java.io.InputStream;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.core.Response;

import org.keycloak.models.UserModel;

import io.doorstep.rest.http.Answers;
import io.doorstep.rest.http.Resource;
import io.doorstep.rest.http.Upload;
import io.doorstep.rest.mapper.DocumentMapper;
import io.doorstep.rest.service.ProfilePicture;
import io.doorstep.spi.document.StoredDocument;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code me/picture}: the caller's profile picture. */
@Tag(name = "account")
public final class PictureResource extends Resource {

  private final AppCall call;

  PictureResource(AppCall call) {
    super(call, HttpMethod.GET, HttpMethod.PUT, HttpMethod.DELETE);
    this.call = call;
  }

  /** Takes {@code multipart/form-data} with the field {@code file}. */
  @PUT
  @Override
  @Operation(operationId = "replacePicture", summary = "Takes a profile picture in")
  @RequestBody(ref = "PictureForm")
  @APIResponse(responseCode = "200", ref = "Document")
  public Response put(InputStream body) {
    return call.answerUser(
        user -> {
          ProfilePicture picture = pictureOf(user);
          return Answers.ok(
              DocumentMapper.document(
                  call.withUpload(
                      body, picture.maxBytes(), (Upload upload) -> picture.set(upload.file()))));
        });
  }

  @GET
  @Override
  @Operation(operationId = "showPicture", summary = "The profile picture")
  @APIResponse(responseCode = "200", ref = "Picture")
  public Response get() {
    return call.answerUser(
        user -> {
          StoredDocument picture = pictureOf(user).find();
          byte[] content = DocumentsResource.documentsOf(call, user).read(picture.id());
          return Answers.picture(picture.mediaType(), "picture", content);
        });
  }

  @DELETE
  @Override
  @Operation(operationId = "deletePicture", summary = "Removes the profile picture")
  @APIResponse(responseCode = "204", description = "Done")
  public Response delete(InputStream body) {
    return call.answerUser(
        user -> {
          pictureOf(user).remove();
          return Answers.noContent();
        });
  }

  private ProfilePicture pictureOf(UserModel user) {
    return new ProfilePicture(DocumentsResource.documentsOf(call, user));
  }
}
