package io.doorstep.rest.resource.admin;

import java.io.InputStream;
import java.util.Map;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.Response;

import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.AdminAuth;

import io.doorstep.rest.error.ProblemType;
import io.doorstep.rest.error.RefusedException;
import io.doorstep.rest.http.Answers;
import io.doorstep.rest.http.Resource;
import io.doorstep.rest.list.ListParameters;
import io.doorstep.rest.mapper.WalletMapper;
import io.doorstep.rest.representation.WalletEntryRequest;
import io.doorstep.rest.service.Wallets;
import io.doorstep.spi.account.AccountProvider;
import io.doorstep.spi.staff.StaffProvider;
import io.doorstep.spi.wallet.PostedEntry;
import io.doorstep.spi.wallet.WalletEntry;
import io.doorstep.spi.wallet.WalletProvider;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code wallets/{user_id}/entries}: the ledger of a user's wallet. */
@Tag(name = "wallet")
public final class WalletEntriesResource extends Resource {

  private final AdminCall call;
  private final String userId;

  WalletEntriesResource(AdminCall call, String userId) {
    super(call, HttpMethod.GET, HttpMethod.POST);
    this.call = call;
    this.userId = userId;
  }

  /** For wallet clients, and for staff who manage the account. */
  @GET
  @Override
  @Operation(
      operationId = "listWalletEntries",
      summary = "A user's balance, and the ledger, newest first")
  @APIResponse(responseCode = "200", ref = "Wallet")
  public Response get() {
    return call.answer(
        () -> {
          UserModel user = userToLookAt();
          return Answers.ok(
              WalletMapper.wallet(
                  wallets().show(user, new ListParameters(call.queryParameters()))));
        });
  }

  /** For wallet clients alone. */
  @POST
  @Override
  @Operation(
      operationId = "postWalletEntry",
      summary = "Credits or debits a wallet, once for each idempotency key")
  @Parameter(
      name = Wallets.KEY_HEADER,
      in = ParameterIn.HEADER,
      required = true,
      description = "Tells a repetition from a new posting",
      schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 128))
  @RequestBody(ref = "WalletEntryRequest")
  @APIResponse(responseCode = "201", ref = "WalletEntry")
  public Response post(InputStream body) {
    return call.answer(
        () -> {
          ClientModel client = WalletClients.require(context().getRealm(), auth());
          UserModel user = orNotFound(account());
          WalletEntryRequest request = call.read(body, WalletEntryRequest.class);
          PostedEntry posted = wallets().post(user, client, key(), request, this::record);
          return Answers.created(WalletMapper.entry(posted.entry()));
        });
  }

  private void record(KeycloakSession transaction, WalletEntry entry) {
    call.recordIn(
        transaction,
        OperationType.CREATE,
        ResourceType.CUSTOM,
        Map.of("user_id", userId, "wallet_entry_id", entry.id()));
  }

  /** Who may not look does not learn whether there is one. */
  private UserModel userToLookAt() {
    if (WalletClients.isOne(context().getRealm(), auth())) {
      return orNotFound(account());
    }
    return orNotFound(isManaged() ? find() : null);
  }

  /** To clients a deleted account is gone, until it is restored. */
  private @Nullable UserModel account() {
    @Nullable UserModel user = find();
    return user == null
            || call.provider(AccountProvider.class).isDeleted(context().getRealm(), user)
        ? null
        : user;
  }

  private boolean isManaged() {
    StaffProvider staff = call.provider(StaffProvider.class);
    RealmModel realm = context().getRealm();
    return staff.find(realm, staff.scope(realm, call.caller()), userId).isPresent();
  }

  private static UserModel orNotFound(@Nullable UserModel user) {
    if (user == null) {
      throw new RefusedException(ProblemType.NOT_FOUND);
    }
    return user;
  }

  private @Nullable UserModel find() {
    @Nullable UserModel user = call.session().users().getUserById(context().getRealm(), userId);
    return user == null || user.getServiceAccountClientLink() != null ? null : user;
  }

  private @Nullable String key() {
    return context().getHttpRequest().getHttpHeaders().getHeaderString(Wallets.KEY_HEADER);
  }

  private AdminAuth auth() {
    return call.permissions().adminAuth();
  }

  private Wallets wallets() {
    return new Wallets(call.provider(WalletProvider.class));
  }

  private KeycloakContext context() {
    return call.session().getContext();
  }
}
