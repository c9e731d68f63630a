package io.doorstep.authenticators.verification.ifsc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Where the lists are.
 *
 * @param branches null for the sample
 * @param names null for the sample
 */
record BranchFiles(@Nullable Path branches, @Nullable Path names) {

  private static final String SAMPLE_BRANCHES = "sample-IFSC.json";
  private static final String SAMPLE_NAMES = "sample-banknames.json";

  BranchList read() throws IOException {
    try (InputStream branchList = open(branches, SAMPLE_BRANCHES);
        InputStream nameList = open(names, SAMPLE_NAMES)) {
      return BranchList.read(branchList, nameList);
    }
  }

  private static InputStream open(@Nullable Path path, String sample) throws IOException {
    return path == null
        ? Objects.requireNonNull(BranchFiles.class.getResourceAsStream(sample), sample)
        : Files.newInputStream(path);
  }

  /** Differs from the last one if a file was changed or replaced. */
  List<Version> versions() throws IOException {
    return List.of(Version.of(branches), Version.of(names));
  }

  /** What a file's directory entry says of its content. */
  record Version(@Nullable FileTime modified, long size) {

    static Version of(@Nullable Path path) throws IOException {
      return path == null
          ? new Version(null, 0)
          : new Version(Files.getLastModifiedTime(path), Files.size(path));
    }
  }
}
