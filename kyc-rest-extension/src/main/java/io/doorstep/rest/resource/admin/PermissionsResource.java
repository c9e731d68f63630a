package io.doorstep.rest.resource.admin;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Response;

import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

import io.doorstep.rest.http.Answers;
import io.doorstep.rest.http.Resource;
import io.doorstep.rest.mapper.AccountTypeMapper;
import io.doorstep.rest.representation.PermissionsRepresentation;
import io.doorstep.spi.onboarding.AccountType;
import io.doorstep.spi.onboarding.AccountTypeProvider;
import io.doorstep.spi.staff.StaffProvider;
import io.doorstep.spi.staff.StaffScope;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code permissions}: what the caller may do, for pages that leave out the rest. */
@Tag(name = "accounts")
public final class PermissionsResource extends Resource {

  private final AdminCall call;

  PermissionsResource(AdminCall call) {
    super(call, HttpMethod.GET);
    this.call = call;
  }

  @GET
  @Override
  @Operation(operationId = "showPermissions", summary = "What the caller may do")
  @APIResponse(responseCode = "200", ref = "Permissions")
  public Response get() {
    return call.answer(() -> Answers.ok(permissions()));
  }

  private PermissionsRepresentation permissions() {
    RealmModel realm = call.session().getContext().getRealm();
    AdminPermissionEvaluator permissions = call.permissions();
    UserModel user = call.caller();
    StaffScope scope = call.provider(StaffProvider.class).scope(realm, user);
    boolean staff = scope.isStaff();
    return new PermissionsRepresentation(
        user.getId(),
        Reviewers.isOne(call),
        staff,
        staff && call.provider(StaffProvider.class).mayRunBranches(realm, user, scope),
        staff || permissions.realm().canViewEvents(),
        permissions.realm().canViewEvents(),
        RealmReaders.maySeePeople(call),
        RealmReaders.maySeeFigures(call),
        permissions.realm().canViewRealm(),
        permissions.realm().canManageRealm(),
        AccountTypeMapper.choices(managed(realm, scope), call::text));
  }

  private List<AccountType> managed(RealmModel realm, StaffScope scope) {
    return call.provider(AccountTypeProvider.class).list(realm).stream()
        .filter(
            type ->
                scope.all()
                    || scope.everywhereTypes().contains(type.id())
                    || scope.branchTypes().contains(type.id()))
        .toList();
  }
}
