package io.doorstep.spi.batch;

import java.util.List;

/**
 * What is wrong with a row. It is kept, so it is not yet in any language.
 *
 * @param field the column
 * @param key of a message in the login theme's bundles
 * @param arguments what fills the message's places
 */
public record RowError(String field, String key, List<String> arguments) {

  public RowError {
    arguments = List.copyOf(arguments);
  }

  /** An argument may be what somebody typed. */
  @Override
  public String toString() {
    return "RowError[" + key + "]";
  }
}
