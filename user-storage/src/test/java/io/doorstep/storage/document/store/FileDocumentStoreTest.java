package io.doorstep.storage.document.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import io.doorstep.spi.document.DocumentStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@Tag("KYC-8")
class FileDocumentStoreTest {

  @TempDir private Path directory;
  private DocumentStore store;

  @BeforeEach
  void setUp() {
    store = new FileDocumentStore(directory.resolve("documents"));
  }

  @Test
  void keepsAndForgets() throws IOException {
    String key = UUID.randomUUID().toString();
    byte[] content = {1, 2, 3};

    store.put(key, content);

    assertThat(store.get(key)).hasValue(content);
    store.delete(key);
    store.delete(key);
    assertThat(store.get(key)).isEmpty();
  }

  @Test
  @DisplayName("files are the server's alone, and no draft stays")
  void filesArePrivate() throws IOException {
    store.put(UUID.randomUUID().toString(), new byte[10]);

    try (Stream<Path> files = Files.walk(directory.resolve("documents"))) {
      List<Path> written = files.filter(Files::isRegularFile).toList();
      assertThat(written).hasSize(1);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(written.get(0))))
          .isEqualTo("rw-------");
    }
  }

  @Test
  @DisplayName("pages tell each key once, in order, drafts of a crash among them")
  void pages() throws IOException {
    TreeSet<String> keys = new TreeSet<>();
    for (int i = 0; i < 25; i++) {
      String key = UUID.randomUUID().toString();
      keys.add(key);
      store.put(key, new byte[1]);
    }
    String crashed = keys.first().substring(0, 2) + UUID.randomUUID().toString().substring(2);
    keys.add(crashed);
    Files.write(
        directory.resolve("documents").resolve(crashed.substring(0, 2)).resolve(crashed + ".new"),
        new byte[1]);
    Instant later = Instant.now().plusSeconds(60);

    List<String> seen = new ArrayList<>();
    String after = "";
    do {
      DocumentStore.Page page = store.page(after, later, 7);
      seen.addAll(page.keys());
      after = page.next();
    } while (!after.isEmpty());

    assertThat(seen).containsExactlyElementsOf(keys);
    assertThat(store.page("", Instant.EPOCH, 100).keys()).isEmpty();
    store.delete(crashed);
    assertThat(store.page("", later, 100).keys()).doesNotContain(crashed).hasSize(25);
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../etc/passwd", "", "abc", "../.."})
  void makesNoPathOfAnythingElse(String key) {
    assertThatIllegalArgumentException().isThrownBy(() -> store.get(key));
  }
}
