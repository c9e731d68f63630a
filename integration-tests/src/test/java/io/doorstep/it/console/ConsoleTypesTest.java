package io.doorstep.it.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.impl.driver.Driver;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The bundler drops types without a look at them: here the compiler looks, run by the Node that
 * Playwright brings along for every platform.
 */
class ConsoleTypesTest {
  private static final Path SOURCES = Path.of("..", "themes", "src", "main");
  private static final Path PACKAGES = Path.of("target", "typescript");
  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @ValueSource(strings = {"console", "account"})
  @DisplayName("the sources are sound TypeScript")
  void compiles(String part) throws IOException, InterruptedException {
    Process compiler =
        new ProcessBuilder(
                node(),
                packageOf("typescript").resolve("lib/tsc.js").toString(),
                "--project",
                config(SOURCES.resolve(part)).toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(compiler.getInputStream().readAllBytes(), UTF_8);

    assertThat(compiler.waitFor()).as(said).isZero();
  }

  /** The sources' own settings, and where the declarations of their packages are. */
  private static Path config(Path sources) throws IOException {
    ObjectNode config = JSON.createObjectNode();
    config.put("extends", absolute(sources.resolve("tsconfig.json")));
    config.putArray("include").add(absolute(sources) + "/**/*");
    ObjectNode paths = config.putObject("compilerOptions").putObject("paths");
    for (String name : List.of("react", "react-dom", "prop-types", "csstype")) {
      String folder = absolute(packageOf(name));
      paths.putArray(name).add(folder + "/index.d.ts");
      paths.putArray(name + "/*").add(folder + "/*.d.ts");
    }
    return Files.writeString(PACKAGES.resolve("tsconfig.json"), config.toString());
  }

  private static Path packageOf(String name) throws IOException {
    try (Stream<Path> files = Files.walk(PACKAGES.resolve(name))) {
      return files
          .filter(file -> file.endsWith("package.json"))
          .map(Path::getParent)
          .findFirst()
          .orElseThrow();
    }
  }

  private static String node() {
    return Driver.ensureDriverInstalled(Map.of(), false).createProcessBuilder().command().get(0);
  }

  private static String absolute(Path path) {
    return path.toAbsolutePath().normalize().toString().replace('\\', '/');
  }
}
