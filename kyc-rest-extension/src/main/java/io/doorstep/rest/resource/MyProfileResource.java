package io.doorstep.rest.resource;

import java.io.InputStream;
import java.util.Map;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.core.Response;

import org.keycloak.events.EventType;
import org.keycloak.models.UserModel;

import io.doorstep.rest.http.Answers;
import io.doorstep.rest.http.Resource;
import io.doorstep.rest.mapper.AccountMapper;
import io.doorstep.rest.service.ChangeProfile;
import io.doorstep.rest.service.ShowAccount;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code me/profile}: what the user says of themselves. */
@Tag(name = "account")
public final class MyProfileResource extends Resource {

  private final AppCall call;

  MyProfileResource(AppCall call) {
    super(call, HttpMethod.GET, HttpMethod.PUT, HttpMethod.PATCH);
    this.call = call;
  }

  @GET
  @Override
  @Operation(operationId = "showProfile", summary = "What the user says of themselves")
  @APIResponse(responseCode = "200", ref = "Profile")
  public Response get() {
    return call.answerUser(
        user -> Answers.ok(new ShowAccount(call.session()).show(user).profile()));
  }

  /** Replaces all that the user may write. */
  @PUT
  @Override
  @Operation(operationId = "replaceProfile", summary = "Replaces all that the user may write")
  @RequestBody(ref = "Profile")
  @APIResponse(responseCode = "200", ref = "Account")
  public Response put(InputStream body) {
    return call.answerUser(
        user -> {
          new ChangeProfile(call.session()).replace(user, fields(body));
          return changed(user);
        });
  }

  /** Changes what the body names, as a merge patch (RFC 7396): {@code null} removes. */
  @PATCH
  @Override
  @Operation(
      operationId = "changeProfile",
      summary = "Changes what the body names; null removes (RFC 7396)")
  @RequestBody(ref = "Profile")
  @APIResponse(responseCode = "200", ref = "Account")
  public Response patch(InputStream body) {
    return call.answerUser(
        user -> {
          new ChangeProfile(call.session()).merge(user, fields(body));
          return changed(user);
        });
  }

  @SuppressWarnings("unchecked")
  private Map<String, @Nullable Object> fields(InputStream body) {
    return call.read(body, Map.class);
  }

  private Response changed(UserModel user) {
    call.event(EventType.UPDATE_PROFILE).user(user).success();
    return Answers.ok(AccountMapper.account(new ShowAccount(call.session()).show(user)));
  }
}
