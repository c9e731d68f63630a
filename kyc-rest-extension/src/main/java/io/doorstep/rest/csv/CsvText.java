package io.doorstep.rest.csv;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/** A table to be opened in a spreadsheet, which takes none of it for a formula. */
public final class CsvText {

  /** By this a spreadsheet knows that it is UTF-8. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /**
   * What a formula begins with (OWASP, CSV injection), in the forms that spreadsheets of East Asia
   * take for the same.
   */
  private static final String BEGINS_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private final StringWriter text = new StringWriter();
  private final CSVPrinter printer;

  public CsvText(List<String> columns) {
    text.append(BYTE_ORDER_MARK);
    try {
      printer = new CSVPrinter(text, CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    add(columns);
  }

  public void add(List<String> cells) {
    try {
      printer.printRecord(cells.stream().map(CsvText::guarded).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A text that begins like a formula gets an apostrophe, which spreadsheets do not show. */
  static String guarded(String cell) {
    return !cell.isEmpty() && BEGINS_FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }

  public byte[] bytes() {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
