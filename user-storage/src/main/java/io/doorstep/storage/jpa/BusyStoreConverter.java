package io.doorstep.storage.jpa;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.stream.Stream;

import org.keycloak.provider.ExceptionConverter;

import io.doorstep.spi.throttle.StoreBusyException;
import org.jspecify.annotations.Nullable;

/**
 * Knows of a failure in the database's own words, wherever it comes up, whether somebody else held
 * what was needed, so that to try again helps.
 */
public final class BusyStoreConverter implements ExceptionConverter {

  private static final String ID = "doorstep-busy-store";

  /** SQL:2016, "transaction rollback": deadlocks and failures to serialize. */
  private static final String TRANSACTION_ROLLBACK = "40";

  /** PostgreSQL's "lock not available". */
  private static final Set<String> LOCK_TIMEOUTS = Set.of("55P03");

  /**
   * What has no SQL state of its own: MariaDB's and MySQL's "lock wait timeout exceeded", and
   * MariaDB's "record has changed since last read", by which snapshot isolation breaks a
   * transaction off.
   */
  private static final Set<Integer> MYSQL_ERRORS = Set.of(1205, 1020);

  @Override
  public @Nullable Throwable convert(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
            .anyMatch(BusyStoreConverter::isBusy)
        ? new StoreBusyException(failure)
        : null;
  }

  private static boolean isBusy(Throwable cause) {
    if (cause instanceof SQLTransientException) {
      return true;
    }
    if (cause instanceof SQLException refused) {
      @Nullable String state = refused.getSQLState();
      return MYSQL_ERRORS.contains(refused.getErrorCode())
          || (state != null
              && (state.startsWith(TRANSACTION_ROLLBACK) || LOCK_TIMEOUTS.contains(state)));
    }
    return false;
  }

  @Override
  public String getId() {
    return ID;
  }
}
