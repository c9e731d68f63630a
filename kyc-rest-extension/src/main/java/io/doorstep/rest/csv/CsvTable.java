package io.doorstep.rest.csv;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.doorstep.rest.error.FieldError;
import io.doorstep.rest.error.InvalidInputException;
import io.doorstep.rest.error.Text;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table as a spreadsheet saves it: UTF-8, with a byte order mark or without, commas or semicolons
 * between cells, names of columns in the first row.
 *
 * @param columns in lower case
 */
public record CsvTable(List<String> columns, List<Row> rows) {

  /** What errors of the table as a whole are told of. */
  public static final String FILE = "file";

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** Longer than any field of a profile. */
  private static final int MAX_CELL = 2_000;

  /**
   * A row that has anything in it.
   *
   * @param number as the spreadsheet shows it: the names of the columns are row 1
   * @param cells by column, without what is around them; empty ones are left out
   * @param ragged whether it has more cells than there are columns, or too few
   */
  public record Row(int number, Map<String, String> cells, boolean ragged) {}

  /**
   * Reads a table.
   *
   * @param maxRows how many rows it may have
   * @throws InvalidInputException if it is none, or too large
   */
  public static CsvTable parse(byte[] file, int maxRows) {
    String text = decode(file);
    try (CSVParser parser = format(text).parse(new StringReader(text))) {
      List<String> columns = List.of();
      List<Row> rows = new ArrayList<>();
      for (CSVRecord record : parser) {
        if (columns.isEmpty()) {
          columns = columns(record);
        } else if (!isBlank(record)) {
          if (rows.size() == maxRows) {
            throw refused("doorstepErrorCsvTooManyRows", maxRows);
          }
          rows.add(row(record, columns));
        }
      }
      if (rows.isEmpty()) {
        throw refused("doorstepErrorCsvEmpty");
      }
      return new CsvTable(columns, rows);
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      // a quote that nothing ends, or text behind one
      throw refused("doorstepErrorCsvQuotes");
    }
  }

  private static String decode(byte[] file) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw refused("doorstepErrorCsvEncoding");
    }
  }

  /** Names of columns have neither commas nor semicolons in them. */
  private static CSVFormat format(String text) {
    String header = text.lines().findFirst().orElse("");
    long semicolons = header.chars().filter(c -> c == ';').count();
    long commas = header.chars().filter(c -> c == ',').count();
    return CSVFormat.RFC4180
        .builder()
        .setDelimiter(semicolons > commas ? ';' : ',')
        .setIgnoreEmptyLines(false)
        .get();
  }

  private static List<String> columns(CSVRecord header) {
    List<String> columns = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (String name : header) {
      String column = name.strip().toLowerCase(Locale.ROOT);
      if (column.isEmpty()) {
        throw refused("doorstepErrorCsvColumnName", columns.size() + 1);
      }
      if (!known.add(column)) {
        throw refused("doorstepErrorCsvColumnTwice", columns.size() + 1);
      }
      columns.add(column);
    }
    return columns;
  }

  private static boolean isBlank(CSVRecord record) {
    return record.stream().allMatch(String::isBlank);
  }

  private static Row row(CSVRecord record, List<String> columns) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(columns.size(), record.size()); i++) {
      String cell = record.get(i).strip();
      if (!cell.isEmpty()) {
        cells.put(columns.get(i), cell);
      }
    }
    boolean ragged = record.size() != columns.size();
    return new Row(Math.toIntExact(record.getRecordNumber()), cells, ragged);
  }

  /** What no cell may be: control characters are no text, and a book is no field. */
  public static boolean isText(String cell) {
    return cell.length() <= MAX_CELL && cell.codePoints().noneMatch(Character::isISOControl);
  }

  private static InvalidInputException refused(String key, Object... arguments) {
    return new InvalidInputException(List.of(new FieldError(FILE, Text.of(key, arguments))));
  }
}
