package io.doorstep.rest.resource.admin;

import java.io.InputStream;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;

import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.doorstep.rest.http.Answers;
import io.doorstep.rest.http.Resource;
import io.doorstep.rest.list.ListParameters;
import io.doorstep.rest.mapper.OtpMapper;
import io.doorstep.rest.representation.OtpLockRequest;
import io.doorstep.rest.service.OtpLocks;
import io.doorstep.spi.identity.ContactAddress;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code otp/locks}: addresses that take no codes after too many wrong ones. */
@Tag(name = "locks")
public final class OtpLocksResource extends Resource {

  /** Query parameter: a user's id, since an address does not belong into a URL (ASVS 14.2.1). */
  private static final String USER_ID = "user_id";

  private final AdminCall call;

  OtpLocksResource(AdminCall call) {
    super(call, HttpMethod.GET, HttpMethod.DELETE);
    this.call = call;
  }

  /** The locks of a user's addresses, or of all that there are in the realm. */
  @GET
  @Override
  @Operation(
      operationId = "listLocks",
      summary = "The locks of a user's addresses, or of the realm, the latest to end first")
  @Parameter(
      name = USER_ID,
      in = ParameterIn.QUERY,
      description = "Whose; anybody's if absent",
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(responseCode = "200", ref = "OtpLocks")
  public Response get() {
    return call.answer(
        () -> {
          OtpLocks locks = new OtpLocks(call.session());
          @Nullable String userId = call.queryParameters().getFirst(USER_ID);
          if (userId == null) {
            RealmReaders.requirePeople(call);
            return Answers.ok(
                OtpMapper.locks(locks.list(new ListParameters(call.queryParameters()))));
          }
          UserModel user = user(userId);
          return Answers.ok(OtpMapper.locks(user, locks.of(user)));
        });
  }

  /** Lifts the locks of an address, whoever has it. */
  @DELETE
  @Override
  @Operation(operationId = "liftLocks", summary = "Lifts the locks of an address")
  @RequestBody(ref = "OtpLockRequest")
  @APIResponse(responseCode = "204", description = "Done")
  public Response delete(InputStream body) {
    return call.answer(
        () -> {
          OtpLocks locks = new OtpLocks(call.session());
          ContactAddress address = locks.address(call.read(body, OtpLockRequest.class));
          Optional<UserModel> owner = locks.owner(address);
          owner.ifPresentOrElse(
              call.permissions().users()::requireManage, call.permissions().users()::requireManage);
          locks.lift(address);
          call.record(
              OperationType.ACTION,
              ResourceType.USER_LOGIN_FAILURE,
              owner.map(user -> Map.of(USER_ID, user.getId())).orElse(Map.of()));
          return Answers.noContent();
        });
  }

  private UserModel user(String userId) {
    KeycloakSession session = call.session();
    @Nullable UserModel user = session.users().getUserById(session.getContext().getRealm(), userId);
    if (user == null) {
      // who may not see users does not learn which there are
      call.permissions().users().requireView();
      throw new NotFoundException();
    }
    call.permissions().users().requireView(user);
    return user;
  }
}
