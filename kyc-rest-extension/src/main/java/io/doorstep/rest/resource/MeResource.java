package io.doorstep.rest.resource;

import java.io.InputStream;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.keycloak.models.RealmModel;

import io.doorstep.rest.http.Answers;
import io.doorstep.rest.http.Resource;
import io.doorstep.rest.mapper.AccountMapper;
import io.doorstep.rest.mapper.PrivacyMapper;
import io.doorstep.rest.service.ShowAccount;
import io.doorstep.spi.erasure.ErasureProvider;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code me}: the account of the user who calls. */
@Tag(name = "account")
public final class MeResource extends Resource {

  private final AppCall call;

  MeResource(AppCall call) {
    super(call, HttpMethod.GET, HttpMethod.DELETE);
    this.call = call;
  }

  @GET
  @Override
  @Operation(
      operationId = "showAccount",
      summary = "The account, its type, its profile and what comes next")
  @APIResponse(responseCode = "200", ref = "Account")
  public Response get() {
    return call.answerUser(
        user -> Answers.ok(AccountMapper.account(new ShowAccount(call.session()).show(user))));
  }

  @Path("profile")
  public MyProfileResource profile() {
    return new MyProfileResource(call);
  }

  @Path("password")
  public MyPasswordResource password() {
    return new MyPasswordResource(call);
  }

  @Path("features")
  public MyFeaturesResource features() {
    return new MyFeaturesResource(call);
  }

  @Path("dashboard")
  public MyDashboardResource dashboard() {
    return new MyDashboardResource(call);
  }

  /** Has the account erased, once the realm's waiting time is over. */
  @DELETE
  @Override
  @Operation(
      operationId = "requestErasure",
      summary = "Has the account erased, once the realm's waiting time is over")
  @APIResponse(responseCode = "202", ref = "Erasure")
  public Response delete(InputStream body) {
    return call.answerUser(
        user -> {
          RealmModel realm = call.session().getContext().getRealm();
          return Answers.accepted(
              PrivacyMapper.erasure(call.provider(ErasureProvider.class).request(realm, user)));
        });
  }

  @Path("case")
  public MyCaseResource myCase() {
    return new MyCaseResource(call);
  }

  @Path("consents")
  public ConsentsResource consents() {
    return new ConsentsResource(call);
  }

  @Path("logins")
  public MyLoginsResource logins() {
    return new MyLoginsResource(call);
  }

  @Path("export")
  public ExportResource export() {
    return new ExportResource(call);
  }

  @Path("erasure")
  public ErasureResource erasure() {
    return new ErasureResource(call);
  }

  @Path("documents")
  public DocumentsResource documents() {
    return new DocumentsResource(call);
  }

  @Path("wallet")
  public MyWalletResource wallet() {
    return new MyWalletResource(call);
  }

  @Path("picture")
  public PictureResource picture() {
    return new PictureResource(call);
  }
}
