package io.doorstep.storage.jpa;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;

import jakarta.persistence.EntityManager;

import org.keycloak.models.ModelException;

import io.doorstep.spi.throttle.StoreBusyException;
import io.doorstep.storage.account.AccountTable;
import io.doorstep.storage.jpa.entity.AccountEntity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

class BusyStoreConverterTest {

  private final BusyStoreConverter converter = new BusyStoreConverter();

  @Test
  @DisplayName("a row that somebody else holds is told as such")
  void rowsOfOthers() throws Exception {
    try (TestDatabase database = new TestDatabase(AccountEntity.class)) {
      database.call(entityManager -> new AccountTable(entityManager, "realm").lock("user"));

      Throwable failure =
          database.call(
              holder -> {
                write(holder);
                return CompletableFuture.supplyAsync(
                        () -> catchThrowable(() -> database.call(BusyStoreConverterTest::write)))
                    .join();
              });

      assertThat(converter.convert(failure))
          .isInstanceOf(StoreBusyException.class)
          .hasCause(failure);
    }
  }

  private static int write(EntityManager entityManager) {
    return entityManager
        .createNativeQuery("update DOORSTEP_ACCOUNT set KYC_LEVEL = KYC_LEVEL + 1")
        .executeUpdate();
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "40P01, 0, true",
    "40001, 1213, true",
    "55P03, 0, true",
    "HY000, 1205, true",
    "HY000, 1020, true",
    "23505, 0, false",
    "42601, 0, false",
    ", 0, false"
  })
  @DisplayName("deadlocks and time-outs of each database, also as Keycloak hands them on")
  void words(String state, int code, boolean busy) {
    SQLException refused = new SQLException("refused", state, code);

    assertThat(converter.convert(new ModelException("Database operation failed", refused)) != null)
        .isEqualTo(busy);
  }
}
