package io.doorstep.authenticators.verification.ifsc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.StringJoiner;
import java.util.concurrent.atomic.AtomicLong;

import io.doorstep.spi.identity.Ifsc;
import io.doorstep.spi.verification.IfscListing;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

@Tag("KYC-6")
class FileIfscDirectoryTest {

  private static final Logger LOGGER = Logger.getLogger(FileIfscDirectoryTest.class);

  private static final BranchFiles SAMPLE = new BranchFiles(null, null);
  private static final Duration INTERVAL = Duration.ofSeconds(10);

  @TempDir Path folder;

  private final AtomicLong nanos = new AtomicLong();

  @ParameterizedTest
  @CsvSource({
    "KKBK0000261, true, Kotak Mahindra Bank",
    "HDFC0002854, true, HDFC Bank",
    "HDFC0CAGSBK, true, HDFC Bank",
    "HDFC0002855, false, HDFC Bank",
    "HDFC0CAGSBL, false, HDFC Bank",
    "ZZZZ0000001, false,"
  })
  void findsBranches(String code, boolean listed, String bank) throws IOException {
    assertThat(SAMPLE.read().find(Ifsc.parse(code))).isEqualTo(new IfscListing(listed, bank));
  }

  @Test
  void readsAFileAgainWhenItChanges() throws Exception {
    Path file = write("{\"KKBK\": [261]}");
    FileIfscDirectory directory = directory(file);
    assertThat(listed(directory, "KKBK0000262")).isFalse();

    rewrite(file, "{\"KKBK\": [261, 262]}");
    assertThat(listed(directory, "KKBK0000262")).as("not looked yet").isFalse();
    nanos.addAndGet(INTERVAL.toNanos());
    assertThat(listed(directory, "KKBK0000262")).isTrue();
  }

  @Test
  void keepsTheOldListIfTheNewOneIsBroken() throws Exception {
    Path file = write("{\"KKBK\": [261]}");
    FileIfscDirectory directory = directory(file);
    rewrite(file, "{\"KKBK\": [261, ");
    nanos.addAndGet(INTERVAL.toNanos());
    assertThat(listed(directory, "KKBK0000261")).isTrue();
    Files.delete(file);
    nanos.addAndGet(INTERVAL.toNanos());
    assertThat(listed(directory, "KKBK0000261")).isTrue();
    rewrite(file, "{\"KKBK\": [262]}");
    nanos.addAndGet(INTERVAL.toNanos());
    assertThat(listed(directory, "KKBK0000261")).isFalse();
  }

  @Test
  void failsAtOnceWithoutItsFile() {
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> directory(folder.resolve("absent.json")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{\"KKBK\": 261}",
        "{\"kkbk\": [261]}",
        "{\"KKBK\": [-1]}",
        "{\"KKBK\": [1000000]}",
        "{\"KKBK\": [99999999999]}",
        "{\"KKBK\": [\"1\"]}",
        "{\"KKBK\": [null]}",
        "{\"KKBK\": [261"
      })
  void refusesWhatIsNoList(String json) {
    assertThatIOException().isThrownBy(() -> read(json));
  }

  /** As many banks and branches as the public list has. */
  @Test
  void keepsThePublicListInFewMegabytes() throws Exception {
    int branches = 182_295;
    CodeSet codes = read(synthetic(260, branches)).branches();
    assertThat(codes.size()).isEqualTo(branches);
    assertThat(codes.bytes()).isLessThanOrEqualTo(4L * 1024 * 1024);
  }

  /** Bounded loosely, for busy machines; the figure is in the log. */
  @Test
  void looksUpInConstantTime() throws Exception {
    BranchList list = read(synthetic(260, 182_295));
    Ifsc[] codes = new Ifsc[100_000];
    Random random = new Random(1);
    for (int i = 0; i < codes.length; i++) {
      codes[i] = Ifsc.parse(bank(random.nextInt(260)) + "0%06d".formatted(random.nextInt(1_500)));
    }
    long best = Long.MAX_VALUE;
    for (int round = 0; round < 10; round++) {
      long start = System.nanoTime();
      int found = 0;
      for (Ifsc code : codes) {
        found += list.find(code).listed() ? 1 : 0;
      }
      best = Math.min(best, (System.nanoTime() - start) / codes.length);
      assertThat(found).isPositive();
    }
    LOGGER.infof("IFSC: %s ns a look-up, %s bytes", best, list.branches().bytes());
    assertThat(best).isLessThan(5_000);
  }

  private static String synthetic(int banks, int branches) {
    StringJoiner json = new StringJoiner(",", "{", "}");
    for (int bank = 0; bank < banks; bank++) {
      int count = branches / banks + (bank < branches % banks ? 1 : 0);
      StringJoiner list = new StringJoiner(",", "[", "]");
      for (int branch = 0; branch < count; branch++) {
        list.add(branch % 20 == 19 ? "\"A%05d\"".formatted(branch) : String.valueOf(branch * 2));
      }
      json.add("\"" + bank(bank) + "\":" + list);
    }
    return json.toString();
  }

  private static String bank(int number) {
    return "BA" + (char) ('A' + number / 26) + (char) ('A' + number % 26);
  }

  private static BranchList read(String branches) throws IOException {
    return BranchList.read(stream(branches), stream("{}"));
  }

  private static ByteArrayInputStream stream(String json) {
    return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
  }

  private FileIfscDirectory directory(Path file) {
    return new FileIfscDirectory(new BranchFiles(file, null), INTERVAL, nanos::get);
  }

  private static boolean listed(FileIfscDirectory directory, String code) {
    return directory.find(Ifsc.parse(code)).listed();
  }

  private Path write(String json) throws IOException {
    return Files.writeString(folder.resolve("IFSC.json"), json);
  }

  private void rewrite(Path file, String json) throws IOException {
    write(json);
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(json.length())));
  }
}
