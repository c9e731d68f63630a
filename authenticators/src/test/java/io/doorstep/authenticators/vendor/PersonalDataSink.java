package io.doorstep.authenticators.vendor;

import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Listens to every logger at every level, and throws when it hears what nobody may write down. */
public final class PersonalDataSink extends Handler
    implements BeforeEachCallback, AfterEachCallback {

  private static final Logger ROOT = Logger.getLogger("");
  private static final Logger OURS = Logger.getLogger("io.doorstep");

  private final List<String> personal;

  public PersonalDataSink(String... personal) {
    this.personal = List.of(personal);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    ROOT.addHandler(this);
    OURS.setLevel(Level.ALL);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    ROOT.removeHandler(this);
    OURS.setLevel(null);
  }

  @Override
  public void publish(LogRecord line) {
    requireNothingPersonal(new SimpleFormatter().format(line));
  }

  /** Throws if the text, for instance an exception's with its causes, has something personal. */
  public void requireNothingPersonal(String text) {
    for (String part : personal) {
      if (text.contains(part)) {
        throw new AssertionError("personal data in: " + text);
      }
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
