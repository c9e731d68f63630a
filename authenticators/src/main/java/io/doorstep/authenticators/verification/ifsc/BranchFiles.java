package io.doorstep.authenticators.verification.ifsc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.doorstep.authenticators.verification.list.ListFiles;
import org.jspecify.annotations.Nullable;

/**
 * Where the lists are.
 *
 * @param branches null for the sample
 * @param names of banks; null for the sample
 * @param branchNames null for the sample, or for none where the branches are others than its
 */
record BranchFiles(@Nullable Path branches, @Nullable Path names, @Nullable Path branchNames)
    implements ListFiles<BranchList> {

  private static final String SAMPLE_BRANCHES = "sample-IFSC.json";
  private static final String SAMPLE_NAMES = "sample-banknames.json";
  private static final String SAMPLE_BRANCH_NAMES = "sample-branchnames.json";

  @Override
  public BranchList read() throws IOException {
    try (InputStream branchList = open(branches, SAMPLE_BRANCHES);
        InputStream nameList = open(names, SAMPLE_NAMES);
        InputStream branchNameList = openBranchNames()) {
      return BranchList.read(branchList, nameList, branchNameList);
    }
  }

  private InputStream openBranchNames() throws IOException {
    return branches != null && branchNames == null
        ? new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8))
        : open(branchNames, SAMPLE_BRANCH_NAMES);
  }

  private static InputStream open(@Nullable Path path, String sample) throws IOException {
    return path == null
        ? Objects.requireNonNull(BranchFiles.class.getResourceAsStream(sample), sample)
        : Files.newInputStream(path);
  }

  @Override
  public List<Path> paths() {
    return Stream.of(branches, names, branchNames).filter(Objects::nonNull).toList();
  }

  @Override
  public String size(BranchList list) {
    return "%s branches in %s bytes".formatted(list.branches().size(), list.branches().bytes());
  }
}
