package io.doorstep.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Looks through a server's logs for what may not be in any: codes, identity and account numbers,
 * passwords and tokens. Codes are known from the messages that the console sender printed; of the
 * rest, the form tells, or that it is what tests use.
 */
final class LogScan {
  private static final String OUTBOX = "[doorstep-outbox]";

  private static final Pattern SENT_CODE = Pattern.compile(" code=(\\d{6})\\b");

  /** Not within a longer word or number, a time or an id. */
  private static final Pattern CODE =
      Pattern.compile("(?<![0-9A-Za-z.:,-])(\\d{6})(?![0-9A-Za-z-])");

  private static final Map<String, Pattern> FORMS =
      Map.of(
          "an Aadhaar or mobile number",
          Pattern.compile("(?<!Id\":\")(?<!Id=)(?<![-0-9A-Za-z.])[2-9]\\d{11}(?![-0-9A-Za-z])"),
          "a PAN",
          Pattern.compile("(?<![A-Za-z0-9])[A-Z]{3}[ABCFGHJKLPTE][A-Z]\\d{4}[A-Z](?![A-Za-z0-9])"),
          "an account number",
          Pattern.compile("(?<!Id\":\")(?<!Id=)(?<![-0-9A-Za-z.])0\\d{9,17}(?![-0-9A-Za-z])"),
          "a password",
          Pattern.compile("[Pp]assw0rd|Horse-[78]|demo-service-secret"),
          "a token",
          Pattern.compile("eyJ[\\w-]{10,}\\.[\\w-]{10,}\\.[\\w-]*"));

  private final Set<String> codes = new HashSet<>();

  /**
   * What was found, by its kind: the first line of each.
   *
   * @param logs of all nodes of a server
   */
  Map<String, String> scan(List<Path> logs) {
    logs.forEach(this::learnCodes);
    Map<String, String> found = new LinkedHashMap<>();
    logs.forEach(log -> lines(log).forEach(line -> scan(line, found)));
    return found;
  }

  private void learnCodes(Path log) {
    lines(log)
        .filter(line -> line.contains(OUTBOX))
        .map(SENT_CODE::matcher)
        .filter(Matcher::find)
        .forEach(code -> codes.add(code.group(1)));
  }

  private void scan(String line, Map<String, String> found) {
    if (line.contains(OUTBOX)) {
      return;
    }
    FORMS.forEach(
        (kind, form) -> {
          if (form.matcher(line).find()) {
            found.putIfAbsent(kind, line);
          }
        });
    if (CODE.matcher(line).results().anyMatch(code -> codes.contains(code.group(1)))) {
      found.putIfAbsent("a code", line);
    }
  }

  private static Stream<String> lines(Path log) {
    try {
      return new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
