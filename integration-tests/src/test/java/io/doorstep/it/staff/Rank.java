package io.doorstep.it.staff;

import java.util.Locale;

/** Those whom the ERP realm has. */
enum Rank {
  MASTER_SUPERADMIN,
  SUPER_ADMIN,
  ADMIN,
  USER;

  /** The role and the account type. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The group that accounts of this rank are managed by. */
  String home(String branch) {
    return switch (this) {
      case MASTER_SUPERADMIN -> "/masters";
      case SUPER_ADMIN -> "/super-admins";
      case ADMIN, USER -> "/" + branch + ":" + key();
    };
  }
}
