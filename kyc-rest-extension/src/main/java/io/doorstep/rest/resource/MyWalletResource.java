package io.doorstep.rest.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Response;

import io.doorstep.rest.http.Answers;
import io.doorstep.rest.http.Resource;
import io.doorstep.rest.list.ListParameters;
import io.doorstep.rest.mapper.WalletMapper;
import io.doorstep.rest.service.Wallets;
import io.doorstep.spi.wallet.WalletProvider;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code me/wallet}: what the caller has, and how that came about. */
@Tag(name = "wallet")
public final class MyWalletResource extends Resource {

  private final AppCall call;

  MyWalletResource(AppCall call) {
    super(call, HttpMethod.GET);
    this.call = call;
  }

  @GET
  @Override
  @Operation(
      operationId = "showWallet",
      summary = "The caller's balance, and the ledger, newest first")
  @APIResponse(responseCode = "200", ref = "Wallet")
  public Response get() {
    return call.answerUser(
        user ->
            Answers.ok(
                WalletMapper.wallet(
                    new Wallets(call.provider(WalletProvider.class))
                        .show(user, new ListParameters(call.queryParameters())))));
  }
}
