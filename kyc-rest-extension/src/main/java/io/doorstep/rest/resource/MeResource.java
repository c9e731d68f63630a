package io.doorstep.rest.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.doorstep.rest.http.Answers;
import io.doorstep.rest.http.Resource;
import io.doorstep.rest.mapper.AccountMapper;
import io.doorstep.rest.service.ShowAccount;

/** {@code me}: the account of the user who calls. */
public final class MeResource extends Resource {

  private final AppCall call;

  MeResource(AppCall call) {
    super(call, HttpMethod.GET);
    this.call = call;
  }

  @GET
  @Override
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

  @Path("dashboard")
  public MyDashboardResource dashboard() {
    return new MyDashboardResource(call);
  }

  @Path("documents")
  public DocumentsResource documents() {
    return new DocumentsResource(call);
  }

  @Path("picture")
  public PictureResource picture() {
    return new PictureResource(call);
  }
}
