package io.doorstep.rest.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

import org.keycloak.util.JsonSerialization;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * The files that the console's page names. Their names carry a hash of what is inside, so that
 * browsers may keep them; the bundler's own report tells them.
 *
 * @param script of the first load; it asks for the others itself
 */
record ConsoleAssets(String script, String stylesheet) {

  // shipped with the themes; resources of one class path, whatever the jar
  private static final String REPORT = "/META-INF/doorstep/console.json";

  private static final String SCRIPT_ENTRY = "main.tsx";
  private static final String STYLESHEET_ENTRY = "console.css";

  /** Empty if the pack was built without the console. */
  static Optional<ConsoleAssets> find() {
    return Holder.ASSETS;
  }

  private static Optional<ConsoleAssets> load() {
    try (@Nullable InputStream report = ConsoleAssets.class.getResourceAsStream(REPORT)) {
      return report == null ? Optional.empty() : read(JsonSerialization.mapper.readTree(report));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<ConsoleAssets> read(JsonNode report) {
    return output(report, SCRIPT_ENTRY)
        .flatMap(
            script -> output(report, STYLESHEET_ENTRY).map(css -> new ConsoleAssets(script, css)));
  }

  private static Optional<String> output(JsonNode report, String entry) {
    return report.path("outputs").properties().stream()
        .filter(output -> output.getValue().path("entryPoint").asText().endsWith(entry))
        .map(Map.Entry::getKey)
        .map(path -> path.substring(path.lastIndexOf('/') + 1))
        .findFirst();
  }

  /** The files do not change while the server runs. */
  private static final class Holder {

    private static final Optional<ConsoleAssets> ASSETS = load();
  }
}
