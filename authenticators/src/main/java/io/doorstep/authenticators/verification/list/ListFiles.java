package io.doorstep.authenticators.verification.list;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The files that a list is kept in.
 *
 * @param <L> the list as it was read
 */
public interface ListFiles<L> {

  /** Which files may change; none for a sample, which comes with the pack. */
  List<Path> paths();

  /**
   * Reads the list.
   *
   * @throws IOException if it can't be read or is not of the shape, with the place
   */
  L read() throws IOException;

  /** For the log. */
  String size(L list);
}
