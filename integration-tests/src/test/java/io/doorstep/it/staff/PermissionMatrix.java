package io.doorstep.it.staff;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who may manage whom in the ERP realm, written once: here. Whoever manages an account may do
 * everything to it that a {@link Verb} stands for, and nobody else anything.
 */
enum PermissionMatrix {
  MASTER_MANAGES_SUPER_ADMINS(Rank.MASTER_SUPERADMIN, Rank.SUPER_ADMIN, true),
  SUPER_ADMIN_MANAGES_ADMINS(Rank.SUPER_ADMIN, Rank.ADMIN, false),
  SUPER_ADMIN_MANAGES_USERS(Rank.SUPER_ADMIN, Rank.USER, false),
  ADMIN_MANAGES_USERS(Rank.ADMIN, Rank.USER, false);

  private final Rank who;
  private final Rank whom;
  private final boolean everywhere;

  PermissionMatrix(Rank who, Rank whom, boolean everywhere) {
    this.who = who;
    this.whom = whom;
    this.everywhere = everywhere;
  }

  /** Whether the account is of a branch for which one works. */
  enum Place {
    OWN,
    OTHER
  }

  /** What is done to an account. */
  enum Verb {
    SEE,
    CREATE,
    CHANGE,
    DISABLE,
    DELETE,
    RESTORE
  }

  static boolean allows(Rank who, Rank whom, Place where) {
    return Arrays.stream(values())
        .anyMatch(
            cell ->
                cell.who == who && cell.whom == whom && (cell.everywhere || where == Place.OWN));
  }

  /** {@code docs/staff-permissions.md}. */
  static String page() {
    return """
        # Who may manage whom

        Made from `PermissionMatrix`, where it is written once; `PermissionMatrixTest` compares, and `PermissionMatrixIT` tries
        each cell with the same token at Doorstep's REST and at Keycloak's own admin API, `AdminConsoleIT` in Keycloak's admin
        console. It is the ERP realm's; other realms say it in their [account types](guides/account-types.md). How Keycloak is
        told: [ADR 15](adr/0015-branches-are-groups.md).

        A branch is one's own if one works for it. An account of a super admin or a master is in no branch; "own" are those who
        work for a branch that is one's own.

        Deletion is Doorstep's, which can be taken back. Keycloak's own is refused to all of them, whomever they manage:
        [ADR 17](adr/0017-staff-delete-so-that-it-can-be-restored.md).

        | who | whom | branch | %s |
        | --- | --- | --- | %s |
        %s
        """
        .formatted(
            Arrays.stream(Verb.values())
                .map(verb -> verb.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" | ")),
            Arrays.stream(Verb.values()).map(verb -> "---").collect(Collectors.joining(" | ")),
            rows().collect(Collectors.joining("\n")));
  }

  private static Stream<String> rows() {
    return Arrays.stream(Rank.values())
        .flatMap(
            who ->
                Arrays.stream(Rank.values())
                    .flatMap(
                        whom -> Arrays.stream(Place.values()).map(where -> row(who, whom, where))));
  }

  private static String row(Rank who, Rank whom, Place where) {
    String cell = allows(who, whom, where) ? "yes" : "–";
    return "| %s | %s | %s | %s |"
        .formatted(
            who.key(),
            whom.key(),
            where.name().toLowerCase(Locale.ROOT),
            Arrays.stream(Verb.values()).map(verb -> cell).collect(Collectors.joining(" | ")));
  }
}
