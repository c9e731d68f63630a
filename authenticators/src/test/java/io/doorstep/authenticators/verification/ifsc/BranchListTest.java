package io.doorstep.authenticators.verification.ifsc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.StringJoiner;

import io.doorstep.spi.identity.Ifsc;
import io.doorstep.spi.verification.IfscListing;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

@Tag("KYC-6")
class BranchListTest {

  private static final Logger LOGGER = Logger.getLogger(BranchListTest.class);

  private static final BranchFiles SAMPLE = new BranchFiles(null, null, null);

  @ParameterizedTest
  @CsvSource({
    "KKBK0000261, true, Kotak Mahindra Bank, Jaipur",
    "HDFC0002854, true, HDFC Bank, Bengaluru",
    "HDFC0CAGSBK, true, HDFC Bank,",
    "HDFC0002855, false, HDFC Bank,",
    "HDFC0CAGSBL, false, HDFC Bank,",
    "ZZZZ0000001, false,,"
  })
  void findsBranches(String code, boolean listed, String bank, String branch) throws IOException {
    assertThat(SAMPLE.read().find(Ifsc.parse(code)))
        .isEqualTo(new IfscListing(listed, bank, branch));
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
    return BranchList.read(stream(branches), stream("{}"), stream("{}"));
  }

  private static ByteArrayInputStream stream(String json) {
    return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
  }
}
