package io.doorstep.authenticators.verification.pincode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import io.doorstep.authenticators.verification.list.ListFiles;
import org.jspecify.annotations.Nullable;

/**
 * Where the list is.
 *
 * @param path null for the sample
 */
record PlaceFile(@Nullable Path path) implements ListFiles<PlaceList> {

  private static final String SAMPLE = "sample-pincodes.json";

  @Override
  public List<Path> paths() {
    return path == null ? List.of() : List.of(path);
  }

  @Override
  public PlaceList read() throws IOException {
    try (InputStream file =
        path == null
            ? Objects.requireNonNull(PlaceFile.class.getResourceAsStream(SAMPLE), SAMPLE)
            : Files.newInputStream(path)) {
      return PlaceList.read(file);
    }
  }

  @Override
  public String size(PlaceList list) {
    return list.places().size() + " codes";
  }
}
