package io.doorstep.rest.mapper;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.doorstep.rest.csv.CsvText;
import io.doorstep.rest.error.FieldError;
import io.doorstep.rest.error.Text;
import io.doorstep.rest.representation.BatchRepresentation;
import io.doorstep.rest.representation.BatchRowRepresentation;
import io.doorstep.rest.representation.FieldErrorRepresentation;
import io.doorstep.spi.batch.Batch;
import io.doorstep.spi.batch.BatchRow;
import io.doorstep.spi.batch.RowError;
import org.jspecify.annotations.Nullable;

/** Batches as callers see them, with errors in their language. */
public final class BatchMapper {

  private static final List<String> COLUMNS =
      List.of("row", "state", "user_id", "user_code", "errors");

  private BatchMapper() {}

  public static BatchRepresentation batch(Batch batch) {
    return new BatchRepresentation(
        batch.id(),
        batch.name(),
        batch.state().key(),
        batch.dryRun(),
        batch.progress().total(),
        batch.progress().done(),
        batch.progress().failed(),
        batch.createdAt().toString(),
        batch.finishedAt() == null ? null : batch.finishedAt().toString());
  }

  public static BatchRowRepresentation row(BatchRow row, Function<Text, String> texts) {
    return new BatchRowRepresentation(
        row.number(),
        row.state().key(),
        row.userId(),
        row.userCode(),
        row.errors().stream().map(BatchMapper::told).map(error -> error(error, texts)).toList());
  }

  private static FieldError told(RowError error) {
    return new FieldError(error.field(), Text.of(error.key(), error.arguments().toArray()));
  }

  private static FieldErrorRepresentation error(FieldError error, Function<Text, String> texts) {
    return new FieldErrorRepresentation(
        error.field(), error.text().key(), texts.apply(error.text()));
  }

  /** All rows as a table for a spreadsheet. */
  public static byte[] csv(List<BatchRow> rows, Function<Text, String> texts) {
    CsvText table = new CsvText(COLUMNS);
    rows.stream().map(row -> row(row, texts)).map(BatchMapper::cells).forEach(table::add);
    return table.bytes();
  }

  private static List<String> cells(BatchRowRepresentation row) {
    return List.of(
        String.valueOf(row.row()),
        row.state(),
        orEmpty(row.userId()),
        orEmpty(row.userCode()),
        row.errors().stream()
            .map(error -> error.field() + ": " + error.message())
            .collect(Collectors.joining("; ")));
  }

  private static String orEmpty(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }
}
