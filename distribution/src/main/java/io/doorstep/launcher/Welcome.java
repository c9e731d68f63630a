package io.doorstep.launcher;

import java.time.Duration;
import java.util.List;

/** What a newcomer needs to know once the server is up: where to go, and as whom. */
record Welcome(LaunchOptions options, List<DemoRealm> realms) {
  private static final String RULE = "-".repeat(78);

  String text(Duration startUp) {
    StringBuilder text = new StringBuilder();
    line(text, RULE);
    line(text, "Doorstep is ready after %d s.  Ctrl-C stops it.", startUp.toSeconds());
    line(text, "");
    line(text, "Admin console    %s/admin  (%s / %2$s)", options.serverUrl(), ServerProcess.ADMIN);
    for (DemoRealm realm : realms) {
      describe(text, realm);
    }
    line(text, "");
    line(text, "Codes are printed in this log, in lines that start with [doorstep-outbox].");
    line(text, "Data is kept in %s: delete it to start afresh.", options.data());
    text.append(RULE);
    return text.toString();
  }

  private void describe(StringBuilder text, DemoRealm realm) {
    String url = options.serverUrl() + "/realms/" + realm.name();
    line(text, "");
    line(text, "Realm %s", realm.name());
    line(text, "  account        %s/account", url);
    line(text, "  onboarding     %s/onboarding", url);
    line(text, "  staff console  %s/onboarding/console/", url);
    for (DemoRealm.Account account : realm.accounts()) {
      line(
          text,
          "  log in as      %s / %s  %s",
          account.username(),
          account.password(),
          account.mobile());
    }
  }

  private static void line(StringBuilder text, String format, Object... values) {
    text.append(format.formatted(values).stripTrailing()).append(System.lineSeparator());
  }
}
