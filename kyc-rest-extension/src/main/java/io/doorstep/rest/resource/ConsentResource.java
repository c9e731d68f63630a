package io.doorstep.rest.resource;

import java.io.InputStream;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Response;

import io.doorstep.rest.http.Answers;
import io.doorstep.rest.http.Resource;
import io.doorstep.rest.service.MyConsents;

/** {@code me/consents/{purpose}}: withdraws a consent. */
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
  public Response delete(InputStream body) {
    return call.answerUser(
        user -> {
          new MyConsents(call.session(), user).withdraw(purpose);
          return Answers.noContent();
        });
  }
}
