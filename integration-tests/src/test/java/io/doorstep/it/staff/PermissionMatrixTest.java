package io.doorstep.it.staff;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PermissionMatrixTest {
  private static final Path PAGE = Path.of("..", "docs", "staff-permissions.md");

  @Test
  @DisplayName("the table is the matrix's; -Ddoorstep.docs.write=true draws it anew")
  void tableIsTheMatrix() throws IOException {
    if (Boolean.getBoolean("doorstep.docs.write")) {
      Files.writeString(PAGE, PermissionMatrix.page());
    }
    assertThat(PAGE).hasContent(PermissionMatrix.page());
  }
}
