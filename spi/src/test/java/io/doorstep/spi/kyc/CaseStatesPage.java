package io.doorstep.spi.kyc;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws {@code docs/case-states.md} from the state machine. */
final class CaseStatesPage {

  private static final String PAGE =
      """
      # The states of a case

      Drawn from `CaseEvent`, where they are written once; `CaseStatesPageTest` compares.

      ```mermaid
      stateDiagram-v2
        [*] --> draft
      %s
      ```

      | event | by | where it leads | checked besides the state |
      | --- | --- | --- | --- |
      %s
      """;

  private CaseStatesPage() {}

  static String draw() {
    return PAGE.formatted(
        lines(Arrays.stream(CaseEvent.values()).flatMap(CaseStatesPage::arrows)),
        lines(Arrays.stream(CaseEvent.values()).map(CaseStatesPage::row)));
  }

  private static Stream<String> arrows(CaseEvent event) {
    return transitions(event, "  %s --> %s: " + event.key());
  }

  private static String row(CaseEvent event) {
    return "| %s | %s | %s | %s |"
        .formatted(
            event.key(),
            event.actor().key(),
            transitions(event, "%s → %s").collect(Collectors.joining(", ")),
            event.checks().stream().map(CaseStatesPage::words).collect(Collectors.joining(", ")));
  }

  private static Stream<String> transitions(CaseEvent event, String format) {
    return Arrays.stream(CaseState.values())
        .flatMap(
            from -> event.from(from).map(to -> format.formatted(from.key(), to.key())).stream());
  }

  private static String words(CaseCheck check) {
    return check.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String lines(Stream<String> lines) {
    return lines.collect(Collectors.joining("\n"));
  }
}
