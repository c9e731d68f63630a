package io.doorstep.authenticators.sms.console;

import org.keycloak.common.util.Environment;

/**
 * Where messages go in development mode: one line each on the server's standard output.
 *
 * <p>Not through the logger, so that no log file and no log collector ever holds a code.
 */
public final class ConsoleOutbox {

  private ConsoleOutbox() {}

  /**
   * Prints a message.
   *
   * @param channel the key of the channel, such as {@code sms}
   * @param to the whole address
   * @param purpose the key of the purpose, such as {@code login}
   * @param code the code; empty for a message without one
   * @throws IllegalStateException outside development mode
   */
  public static void print(String channel, String to, String purpose, String code) {
    if (!Environment.isDevMode()) {
      throw new IllegalStateException("the console takes messages in development mode only");
    }
    System.out.println(
        "[doorstep-outbox] channel=%s to=%s purpose=%s code=%s"
            .formatted(channel, to, purpose, code));
  }
}
