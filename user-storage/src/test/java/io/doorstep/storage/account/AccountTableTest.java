package io.doorstep.storage.account;

import java.util.function.Consumer;

import jakarta.persistence.EntityManager;

import io.doorstep.storage.jpa.TestDatabase;
import io.doorstep.storage.jpa.entity.AccountEntity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("ERP-6")
class AccountTableTest {

  private static final String USER = "user-1";

  @Test
  @DisplayName("who changes a name takes nobody's deletion back that came in between")
  void keepsWhatOthersWrote() throws Exception {
    try (TestDatabase database = new TestDatabase(AccountEntity.class)) {
      change(database, row -> row.setSortName("asha"));

      database.call(
          reader -> {
            AccountEntity row = table(reader).find(USER).orElseThrow();
            change(database, other -> other.setDeletedAt(7));
            table(reader).lock(USER).setSortName("asha rao");
            return row;
          });

      AccountEntity left = database.call(reader -> table(reader).find(USER).orElseThrow());
      assertThat(left.getSortName()).isEqualTo("asha rao");
      assertThat(left.getDeletedAt()).isEqualTo(7);
    }
  }

  private static void change(TestDatabase database, Consumer<AccountEntity> change) {
    database.call(
        writer -> {
          AccountEntity row = table(writer).lock(USER);
          change.accept(row);
          return row;
        });
  }

  private static AccountTable table(EntityManager entityManager) {
    return new AccountTable(entityManager, "realm");
  }
}
