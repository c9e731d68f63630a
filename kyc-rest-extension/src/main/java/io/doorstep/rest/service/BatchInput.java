package io.doorstep.rest.service;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.keycloak.models.UserModel;

import io.doorstep.rest.csv.CsvTable;
import io.doorstep.rest.error.FieldError;
import io.doorstep.rest.error.InvalidInputException;
import io.doorstep.rest.error.Text;
import io.doorstep.spi.batch.NewBatch;
import io.doorstep.spi.batch.RowError;
import io.doorstep.spi.onboarding.AccountType;
import io.doorstep.spi.onboarding.ProfileFields;
import org.jspecify.annotations.Nullable;

/** Reads a batch as staff hand it in: the fields of the form, and the table. */
final class BatchInput {

  /** Also what a server reads in one go. */
  static final int MAX_ROWS = 10_000;

  private static final int MAX_NAME = 100;

  private static final Set<String> CONTACTS =
      Set.of(ProfileFields.EMAIL, ProfileFields.MOBILE_NUMBER, ProfileFields.FULL_NAME);

  private final Staff staff;
  private final SectionInput input = new SectionInput();

  BatchInput(Staff staff) {
    this.staff = staff;
  }

  /**
   * Reads it.
   *
   * @throws InvalidInputException naming every field that breaks a rule; of rows it is told later
   */
  NewBatch read(BatchForm form, URI baseUri) {
    String name = name(form.text().apply("name"));
    boolean dryRun = flag("dry_run", form.text().apply("dry_run"));
    Map<String, String> defaults = defaults(form);
    input.requireValid();
    CsvTable table = CsvTable.parse(form.file().get(), MAX_ROWS);
    requireColumns(table.columns());
    return new NewBatch(name, dryRun, baseUri, rows(table, defaults));
  }

  private String name(Optional<String> sent) {
    String name = sent.orElse("").strip();
    if (name.isEmpty()) {
      input.add(FieldError.missing("name"));
    } else if (name.length() > MAX_NAME) {
      input.add(new FieldError("name", Text.of("doorstepErrorFieldTooLong", MAX_NAME)));
    } else if (!CsvTable.isText(name)) {
      input.add(FieldError.unknownValue("name"));
    }
    return name;
  }

  private boolean flag(String field, Optional<String> sent) {
    @Nullable Boolean value = BatchRowRequest.flag(sent.orElse("false"));
    if (value == null) {
      input.add(FieldError.unknownValue(field));
    }
    return Boolean.TRUE.equals(value);
  }

  /** What holds for rows that do not say otherwise. */
  private Map<String, String> defaults(BatchForm form) {
    Map<String, String> defaults = new HashMap<>();
    for (String column : BatchRowRequest.COLUMNS) {
      form.text()
          .apply(column)
          .map(String::strip)
          .filter(text -> !text.isEmpty())
          .ifPresent(text -> defaults.put(column, text));
    }
    defaults.forEach(
        (field, value) -> {
          if (!CsvTable.isText(value)) {
            input.add(FieldError.unknownValue(field));
          }
        });
    if (BatchRowRequest.flag(defaults.getOrDefault(BatchRowRequest.SEND_SETUP_LINK, "")) == null
        && defaults.containsKey(BatchRowRequest.SEND_SETUP_LINK)) {
      input.add(FieldError.unknownValue(BatchRowRequest.SEND_SETUP_LINK));
    }
    new CreateAccount(staff)
        .onlyType()
        .map(AccountType::id)
        .ifPresent(type -> defaults.putIfAbsent(BatchRowRequest.ACCOUNT_TYPE, type));
    return defaults;
  }

  /** Told once, and not at each row. */
  private void requireColumns(List<String> columns) {
    Set<String> writable = StaffMadeAccount.writable(staff.session());
    for (String column : columns) {
      boolean known =
          BatchRowRequest.COLUMNS.contains(column)
              || CONTACTS.contains(column)
              || writable.contains(ProfileFields.attributeOf(column));
      if (!known) {
        // which one it is stands in the file, and need not come back in an answer
        int number = columns.indexOf(column) + 1;
        input.add(new FieldError(CsvTable.FILE, Text.of("doorstepErrorCsvColumnUnknown", number)));
      }
    }
    input.requireValid();
  }

  private static List<NewBatch.Row> rows(CsvTable table, Map<String, String> defaults) {
    Map<String, Integer> rowOf = new HashMap<>();
    List<NewBatch.Row> rows = new ArrayList<>();
    for (CsvTable.Row row : table.rows()) {
      List<RowError> errors = new ArrayList<>(errors(row));
      for (String mark : marks(row.cells())) {
        @Nullable Integer before = rowOf.putIfAbsent(mark, row.number());
        if (before != null) {
          String field = mark.substring(0, mark.indexOf(':'));
          errors.add(
              new RowError(field, "doorstepErrorBatchDuplicate", List.of(before.toString())));
        }
      }
      Map<String, String> cells = new LinkedHashMap<>(defaults);
      cells.putAll(row.cells());
      rows.add(new NewBatch.Row(row.number(), cells, errors));
    }
    return rows;
  }

  private static List<RowError> errors(CsvTable.Row row) {
    if (row.ragged()) {
      return List.of(new RowError(CsvTable.FILE, "doorstepErrorBatchCells", List.of()));
    }
    return row.cells().entrySet().stream()
        .filter(cell -> !CsvTable.isText(cell.getValue()))
        .map(cell -> new RowError(cell.getKey(), "doorstepErrorFieldValue", List.of()))
        .toList();
  }

  /** By what two rows are of one person; all of it where nobody could tell otherwise. */
  private static Set<String> marks(Map<String, String> cells) {
    Set<String> marks = new HashSet<>();
    for (String field : List.of(ProfileFields.EMAIL, UserModel.USERNAME)) {
      @Nullable String cell = cells.get(field);
      if (cell != null) {
        marks.add(field + ":" + cell.toLowerCase(Locale.ROOT));
      }
    }
    return marks.isEmpty() ? Set.of(CsvTable.FILE + ":" + new TreeMap<>(cells)) : marks;
  }
}
