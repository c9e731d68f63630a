package io.doorstep.rest.error;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.keycloak.models.ModelDuplicateException;

import org.jspecify.annotations.Nullable;

/**
 * Changes that the database refused for somebody else's of the same moment. Which exception says so
 * depends on the statement, so the SQLSTATE is looked at.
 */
final class LostRaces {

  /**
   * Integrity constraint violation, and transaction rollback as in a deadlock: classes of ISO/IEC
   * 9075-2, 24.1.
   */
  private static final List<String> SQLSTATE_CLASSES = List.of("23", "40");

  private LostRaces() {}

  static boolean isOne(Throwable failure) {
    return Stream.<@Nullable Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
        .anyMatch(cause -> cause instanceof ModelDuplicateException || isRefusal(cause));
  }

  private static boolean isRefusal(@Nullable Throwable cause) {
    return cause instanceof SQLException refused
        && refused.getSQLState() != null
        && SQLSTATE_CLASSES.stream().anyMatch(refused.getSQLState()::startsWith);
  }
}
