package io.doorstep.rest.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Response;

import io.doorstep.rest.account.AccountReturnPage;
import io.doorstep.rest.http.Resource;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * {@code account/}: where logins of the pages in Keycloak's account console come back to. For
 * browsers, so it is not in the description.
 */
public final class AccountReturnResource extends Resource {

  private final AppCall call;

  AccountReturnResource(AppCall call) {
    super(call, HttpMethod.GET);
    this.call = call;
  }

  @GET
  @Override
  @Operation(hidden = true)
  public Response get() {
    return call.answer(caller -> new AccountReturnPage(call.session()).show());
  }
}
