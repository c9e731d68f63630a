package io.doorstep.rest.resource;

import java.io.InputStream;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Response;

import io.doorstep.rest.http.Answers;
import io.doorstep.rest.http.Resource;
import io.doorstep.rest.service.MyConsents;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code me/consents/{purpose}}: withdraws a consent. */
@Tag(name = "privacy")
public final class ConsentResource extends Resource {

  private final AppCall call;
  private final String purpose;

  ConsentResource(AppCall call, String purpose) {
    super(call, HttpMethod.DELETE);
    this.call = call;
    this.purpose = purpose;
  }

  @DELETE
  @Override
  @Operation(operationId = "withdrawConsent", summary = "Withdraws a consent")
  @APIResponse(responseCode = "204", description = "Done")
  public Response delete(InputStream body) {
    return call.answerUser(
        user -> {
          new MyConsents(call.session(), user).withdraw(purpose);
          return Answers.noContent();
        });
  }
}
