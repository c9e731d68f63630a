package io.doorstep.rest.resource.admin;

import jakarta.ws.rs.ForbiddenException;

import io.doorstep.spi.staff.StaffProvider;
import io.doorstep.spi.staff.StaffScope;

/**
 * Who may look into the history of logins and the audit trail: who may see Keycloak's events sees
 * all, and staff what is about the accounts they manage.
 */
final class RecordReaders {

  private RecordReaders() {}

  /**
   * What the caller may see.
   *
   * @throws ForbiddenException if that is nothing
   */
  static StaffScope require(AdminCall call) {
    if (call.permissions().realm().canViewEvents()) {
      return StaffScope.ALL;
    }
    StaffScope scope =
        call.provider(StaffProvider.class)
            .scope(call.session().getContext().getRealm(), call.caller());
    if (!scope.isStaff()) {
      throw new ForbiddenException();
    }
    return scope;
  }
}
