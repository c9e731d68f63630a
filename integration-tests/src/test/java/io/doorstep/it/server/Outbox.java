package io.doorstep.it.server;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.awaitility.Awaitility;

/**
 * What the console sender printed: the messages that would have gone out.
 *
 * <p>Tests share a server and therefore an outbox; they keep apart by using numbers of their own.
 */
public final class Outbox {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Pattern LINE =
      Pattern.compile(
          "\\[doorstep-outbox] channel=(?<channel>\\S+) to=(?<to>\\S+)"
              + " purpose=(?<purpose>\\S+) code=(?<code>\\S*)");

  private final List<ServerLog> logs;
  private final Map<String, Integer> taken = new HashMap<>();

  Outbox(List<ServerLog> logs) {
    this.logs = logs;
  }

  /** All messages to a destination so far; of one node in the order they were sent. */
  public List<Message> messages(String to) {
    return logs.stream()
        .flatMap(log -> log.lines().stream())
        .flatMap(Outbox::parse)
        .filter(message -> message.to().equals(to))
        .toList();
  }

  /**
   * The next message to a destination that this outbox has not handed out yet, once it is there.
   */
  public synchronized Message take(String to) {
    int index = taken.getOrDefault(to, 0);
    List<Message> messages =
        Awaitility.await("a message to " + to)
            .atMost(PATIENCE)
            .pollInterval(Duration.ofMillis(50))
            .until(() -> messages(to), found -> found.size() > index);
    taken.put(to, index + 1);
    return messages.get(index);
  }

  private static Stream<Message> parse(String line) {
    Matcher matcher = LINE.matcher(line);
    return matcher.find()
        ? Stream.of(
            new Message(
                matcher.group("channel"),
                matcher.group("to"),
                matcher.group("purpose"),
                matcher.group("code")))
        : Stream.empty();
  }

  /** A message that left, with the code it carried: empty for a notice. */
  public record Message(String channel, String to, String purpose, String code) {}
}
