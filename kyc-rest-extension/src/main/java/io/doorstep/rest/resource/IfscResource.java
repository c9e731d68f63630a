package io.doorstep.rest.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Response;

import io.doorstep.rest.http.Answers;
import io.doorstep.rest.http.Resource;
import io.doorstep.rest.representation.BankBranchRepresentation;
import io.doorstep.rest.service.LookUpCodes;
import io.doorstep.spi.identity.Ifsc;
import io.doorstep.spi.verification.IfscListing;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code ifsc/{ifsc}}: what the public list says of a bank's branch. */
@Tag(name = "case")
public final class IfscResource extends Resource {

  private final AppCall call;
  private final String code;

  IfscResource(AppCall call, String code) {
    super(call, HttpMethod.GET);
    this.call = call;
    this.code = code;
  }

  @GET
  @Override
  @Operation(operationId = "lookUpIfsc", summary = "What the public list says of a bank's branch")
  @APIResponse(responseCode = "200", ref = "BankBranch")
  public Response get() {
    return call.answer(
        caller -> {
          Ifsc ifsc = LookUpCodes.ifsc(code);
          IfscListing branch = new LookUpCodes(call.session()).branch(ifsc, caller.forOtp());
          return Answers.ok(
              new BankBranchRepresentation(ifsc.reveal(), branch.bankName(), branch.branchName()));
        });
  }
}
