package io.doorstep.storage.encryption;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

import io.doorstep.spi.encryption.DecryptionException;
import io.doorstep.spi.encryption.DecryptionException.Reason;
import io.doorstep.spi.encryption.RecordRef;
import io.doorstep.spi.encryption.WrappedKey;
import io.doorstep.storage.jpa.TestDatabase;
import io.doorstep.storage.jpa.entity.DataKeyEntity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("KYC-7")
class DataKeyTableTest {

  private static TestDatabase database;

  private final String realmId = UUID.randomUUID().toString();
  private final RecordRef record = record("1");

  @BeforeAll
  static void start() throws Exception {
    database = new TestDatabase(DataKeyEntity.class);
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void aRecordHasOneKeyHoweverManyMakeOneAtOnce() {
    List<DataKey> found =
        IntStream.range(0, 16)
            .parallel()
            .mapToObj(
                i ->
                    call(
                        table -> {
                          table.insert(key(record, "old"));
                          return table.find(record).orElseThrow();
                        }))
            .toList();
    assertThat(found).hasSize(16).containsOnly(found.get(0));
  }

  @Test
  void anErasedKeyIsGoneAndNoneIsMadeAgain() {
    insert(key(record, "old"));
    run(table -> table.erase(record));
    insert(key(record, "old"));

    assertErased(record);
    assertThat(others("new")).isEmpty();
  }

  @Test
  void erasesAllKeysOfOneUser() {
    RecordRef others = new RecordRef(realmId, "somebody-else", "bank", "3");
    insert(key(record, "old"));
    insert(key(record("2"), "old"));
    insert(key(others, "old"));

    int erased = call(table -> table.eraseUser(realmId, "user"));

    assertThat(erased).isEqualTo(2);
    assertErased(record);
    assertErased(record("2"));
    Optional<DataKey> kept = call(table -> table.find(others));
    assertThat(kept).isPresent();
  }

  @Test
  void findsWhatOtherKeysWrapWhicheverWayTheirNamesSort() {
    DataKey older = key(record, "a");
    DataKey newer = key(record("2"), "z");
    insert(older);
    insert(newer);
    insert(key(record("3"), "m"));

    assertThat(others("m")).containsExactlyInAnyOrder(older, newer);
  }

  @Test
  void goesThroughThemInBatches() {
    IntStream.range(0, 5).forEach(i -> insert(key(record("r" + i), "old")));
    List<DataKey> first = call(table -> table.wrappedByOthers(realmId, "new", "", 3));
    String last = first.get(2).id().toString();
    List<DataKey> second = call(table -> table.wrappedByOthers(realmId, "new", last, 3));

    assertThat(first).hasSize(3).doesNotContainAnyElementsOf(second);
    assertThat(second).hasSize(2);
  }

  @Test
  void doesNotBringBackAKeyThatWasErasedWhileItWasWrappedAnew() {
    DataKey old = key(record, "old");
    insert(old);
    run(table -> table.erase(record));

    assertThat(renew(old)).isFalse();
    assertErased(record);
  }

  @Test
  void replacesAKeyOnce() {
    DataKey old = key(record, "old");
    insert(old);

    assertThat(renew(old)).isTrue();
    assertThat(renew(old)).isFalse();
    assertThat(others("new")).isEmpty();
  }

  private RecordRef record(String id) {
    return new RecordRef(realmId, "user", "bank", id);
  }

  private static DataKey key(RecordRef record, String keyId) {
    return new DataKey(
        UUID.randomUUID(), record, new WrappedKey(keyId, UUID.randomUUID().toString()));
  }

  private static DataKey renewed(DataKey key) {
    return new DataKey(key.id(), key.record(), new WrappedKey("new", UUID.randomUUID().toString()));
  }

  private boolean renew(DataKey old) {
    return call(table -> table.replace(old, renewed(old)));
  }

  private List<DataKey> others(String currentKeyId) {
    return call(table -> table.wrappedByOthers(realmId, currentKeyId, "", 100));
  }

  private void assertErased(RecordRef record) {
    assertThatThrownBy(() -> call(table -> table.find(record)))
        .isInstanceOfSatisfying(
            DecryptionException.class, e -> assertThat(e.reason()).isEqualTo(Reason.ERASED));
  }

  private void insert(DataKey key) {
    run(table -> table.insert(key));
  }

  private void run(Consumer<DataKeyTable> work) {
    call(
        table -> {
          work.accept(table);
          return true;
        });
  }

  private <T> T call(Function<DataKeyTable, T> work) {
    return database.call(entityManager -> work.apply(new DataKeyTable(entityManager)));
  }
}
