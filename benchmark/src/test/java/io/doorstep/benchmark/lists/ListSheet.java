package io.doorstep.benchmark.lists;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** How long pages took, list by list, at each number of users. */
final class ListSheet {

  private final Map<String, Map<Integer, Cell>> rows = new LinkedHashMap<>();

  private record Cell(double median, double p95) {}

  void add(String row, int users, List<Long> nanos) {
    List<Long> sorted = nanos.stream().sorted().toList();
    Cell cell = new Cell(millis(sorted, 0.5), millis(sorted, 0.95));
    System.out.printf("%,9d users  %6.1f %6.1f ms  %s%n", users, cell.median, cell.p95, row);
    rows.computeIfAbsent(row, key -> new LinkedHashMap<>()).put(users, cell);
  }

  private static double millis(List<Long> sorted, double share) {
    return sorted.get((int) Math.ceil(share * sorted.size()) - 1) / 1e6;
  }

  /** Prints the table and keeps it in a file. */
  void publish(Path file) {
    String table = String.join("\n", lines());
    System.out.println(table);
    try {
      Files.writeString(file, table + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of few users there may be no second page. */
  private static String text(@Nullable Cell cell) {
    return cell == null ? "–" : "%.1f / %.1f".formatted(cell.median, cell.p95);
  }

  private List<String> lines() {
    TreeSet<Integer> sizes =
        rows.values().stream()
            .flatMap(row -> row.keySet().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    List<String> lines = new ArrayList<>();
    lines.add(
        "| ms: median / p95 | "
            + sizes.stream().map("%,d users"::formatted).collect(Collectors.joining(" | "))
            + " |");
    lines.add("| --- |" + " ---: |".repeat(sizes.size()));
    rows.forEach(
        (row, cells) ->
            lines.add(
                "| "
                    + row
                    + " | "
                    + sizes.stream()
                        .map(size -> text(cells.get(size)))
                        .collect(Collectors.joining(" | "))
                    + " |"));
    return lines;
  }
}
