package io.doorstep.distribution;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

/** The jar as a server gets it: whatever is in it joins the server's own class path. */
class ProviderJarIT {
  private static final Path JAR = Path.of(System.getProperty("provider.jar"));
  private static final String SHADED = "io.doorstep.shaded.";

  @Test
  void carriesNoForeignPackage() throws IOException {
    assertThat(entries().filter(name -> name.endsWith(".class")))
        .isNotEmpty()
        .allMatch(name -> name.startsWith("io/doorstep/"));
  }

  @Test
  void carriesNoOtherResourcesThanThemesAndMetadata() throws IOException {
    assertThat(entries().filter(name -> !name.startsWith("io/doorstep/")))
        .allMatch(name -> name.matches("(META-INF|theme|theme-resources)/.*"));
  }

  @Test
  void carriesNoLauncher() throws IOException {
    assertThat(entries()).noneMatch(name -> name.startsWith("io/doorstep/launcher/"));
  }

  @Test
  void hasOneEmptyBeansFile() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      assertThat(jar.stream().filter(entry -> entry.getName().equals("META-INF/beans.xml")))
          .singleElement()
          .extracting(ZipEntry::getSize)
          .isEqualTo(0L);
    }
  }

  @Test
  void namesOnlyClassesItHasInServiceFiles() throws IOException {
    Set<String> entries = entries().collect(Collectors.toSet());
    try (JarFile jar = new JarFile(JAR.toFile())) {
      for (String file : entries) {
        if (file.startsWith("META-INF/services/")) {
          assertThat(providers(jar, file))
              .as(file)
              .isNotEmpty()
              .doesNotHaveDuplicates()
              .allMatch(name -> entries.contains(name.replace('.', '/') + ".class"));
        }
      }
    }
  }

  @Test
  void relocatesEverythingThatItsLibrariesNeed() throws IOException {
    JavaClasses classes = classes();
    Set<String> present = classes.stream().map(JavaClass::getName).collect(Collectors.toSet());

    Set<String> missing =
        classes.stream()
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .map(dependency -> dependency.getTargetClass().getBaseComponentType().getName())
            .filter(name -> name.startsWith(SHADED) && !present.contains(name))
            .collect(Collectors.toSet());

    assertThat(missing).isEmpty();
  }

  @Test
  void hasNoRootResource() throws IOException {
    // A class-level @Path in a provider jar becomes a live endpoint without authentication.
    noClasses().should().beAnnotatedWith("jakarta.ws.rs.Path").check(classes());
  }

  @Test
  void findsItsPhoneNumberMetadataAfterRelocation() throws Exception {
    URL[] urls = {JAR.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
      Class<?> type = loader.loadClass(SHADED + "com.google.i18n.phonenumbers.PhoneNumberUtil");
      Object util = type.getMethod("getInstance").invoke(null);
      Object number =
          type.getMethod("parse", CharSequence.class, String.class)
              .invoke(util, "98765 43210", "IN");

      Object valid = type.getMethod("isValidNumber", number.getClass()).invoke(util, number);

      assertThat(valid).isEqualTo(true);
    }
  }

  @ParameterizedTest
  @MethodSource("shippedLibraries")
  void isCompiledAgainstWhatTheServerShips(String library) throws IOException {
    Path libraries = Path.of(System.getProperty("keycloak.home"), "lib", "lib");
    try (Stream<Path> files = Files.walk(libraries)) {
      assertThat(files.map(file -> file.getFileName().toString())).contains(library + ".jar");
    }
  }

  static Stream<String> shippedLibraries() {
    return Arrays.stream(System.getProperty("shipped.libraries").strip().split("[,\\s]+", 0));
  }

  private static Stream<String> entries() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      return jar.stream()
          .filter(entry -> !entry.isDirectory())
          .map(ZipEntry::getName)
          .toList()
          .stream();
    }
  }

  private static JavaClasses classes() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      return new ClassFileImporter().importJar(jar);
    }
  }

  private static List<String> providers(JarFile jar, String file) throws IOException {
    try (InputStream content = jar.getInputStream(jar.getEntry(file))) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.replaceFirst("#.*", "").strip())
          .filter(line -> !line.isEmpty())
          .toList();
    }
  }
}
