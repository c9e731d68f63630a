package io.doorstep.rest.resource.admin;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import io.doorstep.rest.http.Answers;
import io.doorstep.rest.http.Resource;
import io.doorstep.rest.mapper.CaseMapper;
import io.doorstep.rest.representation.PageRepresentation;
import io.doorstep.spi.kyc.CasePage;

/** {@code cases}: what was submitted, oldest first. */
public final class CasesResource extends Resource {

  private final AdminCall call;

  CasesResource(AdminCall call) {
    super(call, HttpMethod.GET);
    this.call = call;
  }

  @GET
  @Override
  public Response get() {
    return call.answerReviewer(
        reviews -> {
          CaseQueryParameters parameters =
              new CaseQueryParameters(
                  call.session().getContext().getUri().getQueryParameters(), reviews.reviewerId());
          CasePage page = reviews.queue(parameters.query());
          return Answers.ok(
              new PageRepresentation<>(
                  page.items().stream().map(CaseMapper::item).toList(),
                  CaseQueryParameters.text(page.next())));
        });
  }

  /**
   * What is at one case.
   *
   * @param id a random UUID; whatever else stands there is no case's
   */
  @Path("{id: [0-9a-f-]{36}}")
  public CaseResource oneCase(@PathParam("id") String id) {
    return new CaseResource(call, id);
  }
}
