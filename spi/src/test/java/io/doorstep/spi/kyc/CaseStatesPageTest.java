package io.doorstep.spi.kyc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CaseStatesPageTest {

  private static final Path PAGE = Path.of("..", "docs", "case-states.md");

  @Test
  @DisplayName("the diagram is the code's; -Ddoorstep.docs.write=true draws it anew")
  void diagramIsTheCodes() throws IOException {
    if (Boolean.getBoolean("doorstep.docs.write")) {
      Files.writeString(PAGE, CaseStatesPage.draw());
    }
    assertThat(PAGE).hasContent(CaseStatesPage.draw());
  }
}
