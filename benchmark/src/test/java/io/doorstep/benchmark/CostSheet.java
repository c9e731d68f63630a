package io.doorstep.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What each round of each flow cost, in milliseconds per login. */
final class CostSheet {

  private final Map<LoginFlow, List<Double>> rounds = new EnumMap<>(LoginFlow.class);

  void add(LoginFlow flow, double millisPerLogin) {
    System.out.printf("%-26s %6.2f ms%n", flow.title(), millisPerLogin);
    rounds.computeIfAbsent(flow, key -> new ArrayList<>()).add(millisPerLogin);
  }

  /** Prints the table and keeps it in a file. */
  void publish(Path file) {
    String table = String.join("\n", lines());
    System.out.println(table);
    try {
      Files.writeString(Files.createDirectories(file.getParent()).resolve(file), table + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("| server CPU, ms per login | min | median | max | ÷ username only | ÷ password |");
    lines.add("| --- | ---: | ---: | ---: | ---: | ---: |");
    rounds.forEach((flow, costs) -> lines.add(line(flow, costs)));
    return lines;
  }

  private String line(LoginFlow flow, List<Double> costs) {
    List<Double> sorted = costs.stream().sorted().toList();
    return "| %s | %.2f | %.2f | %.2f | %s | %s |"
        .formatted(
            flow.title(),
            sorted.get(0),
            median(costs),
            sorted.get(sorted.size() - 1),
            ratio(flow, LoginFlow.USERNAME),
            ratio(flow, LoginFlow.PASSWORD));
  }

  /** Round by round, since what disturbs a round disturbs all its flows; then the median. */
  private String ratio(LoginFlow flow, LoginFlow base) {
    List<Double> above = rounds.getOrDefault(flow, List.of());
    List<Double> below = rounds.getOrDefault(base, List.of());
    if (above.size() != below.size()) {
      return "";
    }
    List<Double> ratios =
        IntStream.range(0, above.size())
            .mapToObj(round -> above.get(round) / below.get(round))
            .toList();
    return "%.2f".formatted(median(ratios));
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
