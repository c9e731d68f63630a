package io.doorstep.rest.resource.admin;

import java.util.stream.Collectors;

import jakarta.ws.rs.ForbiddenException;

import org.keycloak.models.RealmModel;

import io.doorstep.spi.onboarding.AccountType;
import io.doorstep.spi.onboarding.AccountTypeProvider;
import io.doorstep.spi.staff.StaffProvider;
import io.doorstep.spi.staff.StaffScope;

/**
 * Who may see what is of the realm as a whole, and can not be cut down to branches: staff who
 * manage accounts of every type, wherever they are; and those to whom Keycloak itself shows it.
 */
final class RealmReaders {

  private RealmReaders() {}

  /**
   * Figures are for who may view the realm, too.
   *
   * @throws ForbiddenException if the caller is none of them
   */
  static void requireFigures(AdminCall call) {
    require(maySeeFigures(call));
  }

  /** Whether the figures are for the caller. */
  static boolean maySeeFigures(AdminCall call) {
    return call.permissions().realm().canViewRealm() || managesEverybody(call);
  }

  /**
   * Lists of people are for who may view all users, too.
   *
   * @throws ForbiddenException if the caller is none of them
   */
  static void requirePeople(AdminCall call) {
    require(maySeePeople(call));
  }

  /** Whether lists of people of the whole realm are for the caller. */
  static boolean maySeePeople(AdminCall call) {
    return call.permissions().users().canView() || managesEverybody(call);
  }

  private static void require(boolean mayThey) {
    if (!mayThey) {
      throw new ForbiddenException();
    }
  }

  private static boolean managesEverybody(AdminCall call) {
    RealmModel realm = call.session().getContext().getRealm();
    StaffScope scope = call.provider(StaffProvider.class).scope(realm, call.caller());
    return scope.all()
        || (scope.isStaff()
            && scope
                .everywhereTypes()
                .containsAll(
                    call.provider(AccountTypeProvider.class).list(realm).stream()
                        .map(AccountType::id)
                        .collect(Collectors.toSet())));
  }
}
