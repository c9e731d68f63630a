package io.doorstep.distribution;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** The provider jar, as a server gets it. */
final class ProviderJar {
  static final Path PATH = Path.of(System.getProperty("provider.jar"));

  private static final String SERVICES = "META-INF/services/";

  private ProviderJar() {}

  /** The names of all files in it. */
  static List<String> files() {
    try (JarFile jar = new JarFile(PATH.toFile())) {
      return jar.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] read(String file) {
    try (JarFile jar = new JarFile(PATH.toFile());
        InputStream content = jar.getInputStream(jar.getEntry(file))) {
      return content.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Properties properties(String file) {
    try (JarFile jar = new JarFile(PATH.toFile());
        InputStream content = jar.getInputStream(jar.getEntry(file))) {
      Properties properties = new Properties();
      properties.load(content);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names of the interfaces it has providers for. */
  static Stream<String> services() {
    return files().stream()
        .filter(file -> file.startsWith(SERVICES))
        .map(file -> file.substring(SERVICES.length()));
  }

  /** The classes it names as providers of an interface. */
  static List<String> providers(String service) {
    return new String(read(SERVICES + service), StandardCharsets.UTF_8)
        .lines()
        .map(line -> line.replaceFirst("#.*", "").strip())
        .filter(line -> !line.isEmpty())
        .toList();
  }
}
