package io.doorstep.authenticators.verification.list;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Tag("KYC-5")
@Tag("KYC-6")
class WatchedListTest {

  private static final Duration INTERVAL = Duration.ofSeconds(10);
  private static final String BROKEN = "broken";

  @TempDir Path folder;

  private final AtomicLong nanos = new AtomicLong();
  private final Instant start = Instant.now();
  private int writes;

  @BeforeEach
  void writeBoth() throws IOException {
    write("codes", "one");
    write("names", "1");
  }

  @Test
  void readsTheFilesAgainWhenOneChanges() throws Exception {
    WatchedList<List<String>> list = list();
    assertThat(list.get()).containsExactly("one", "1");
    write("names", "2");
    assertThat(list.get()).as("not looked yet").containsExactly("one", "1");
    lookAgain();
    assertThat(list.get()).containsExactly("one", "2");
    write("codes", "two");
    lookAgain();
    assertThat(list.get()).containsExactly("two", "2");
  }

  @Test
  void readsNothingAgainThatDidNotChange() {
    WatchedList<List<String>> list = list();
    List<String> read = list.get();
    lookAgain();
    assertThat(list.get()).isSameAs(read);
  }

  @Test
  void keepsTheOldListUntilTheNewOneIsWhole() throws Exception {
    WatchedList<List<String>> list = list();
    write("codes", BROKEN);
    lookAgain();
    assertThat(list.get()).as("a broken one").containsExactly("one", "1");
    Files.delete(folder.resolve("codes"));
    lookAgain();
    assertThat(list.get()).as("none").containsExactly("one", "1");
    write("codes", "two");
    lookAgain();
    assertThat(list.get()).containsExactly("two", "1");
  }

  @Test
  void failsAtOnceWithoutItsFiles() throws Exception {
    Files.delete(folder.resolve("names"));
    assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(this::list);
  }

  private WatchedList<List<String>> list() {
    return new WatchedList<>("test", new Lines(folder), INTERVAL, nanos::get);
  }

  private void lookAgain() {
    nanos.addAndGet(INTERVAL.toNanos());
  }

  /** Each time with a later date, however fast the test is. */
  private void write(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    Files.setLastModifiedTime(file, FileTime.from(start.plusSeconds(writes++)));
  }

  private record Lines(Path folder) implements ListFiles<List<String>> {

    @Override
    public List<Path> paths() {
      return List.of(folder.resolve("codes"), folder.resolve("names"));
    }

    @Override
    public List<String> read() throws IOException {
      List<String> lines =
          List.of(Files.readString(paths().get(0)), Files.readString(paths().get(1)));
      if (lines.contains(BROKEN)) {
        throw new IOException(BROKEN);
      }
      return lines;
    }

    @Override
    public String size(List<String> list) {
      return String.valueOf(list.size());
    }
  }
}
