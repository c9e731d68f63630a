package io.doorstep.distribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
  private static final JavaClasses CLASSES = importClasses();
  private static final String SHADED = "io.doorstep.shaded.";

  /** Amazon's native runtime, which its client asks for only if it is there. */
  private static final String OPTIONAL = SHADED + "software.amazon.awssdk.crt.";

  @Test
  void carriesNoForeignPackage() {
    assertThat(ProviderJar.files().stream().filter(name -> name.endsWith(".class")))
        .isNotEmpty()
        .allMatch(name -> name.startsWith("io/doorstep/"));
  }

  @Test
  void carriesNoOtherResourcesThanThemesAndMetadata() {
    assertThat(ProviderJar.files().stream().filter(name -> !name.startsWith("io/doorstep/")))
        .allMatch(name -> name.matches("(META-INF|theme|theme-resources)/.*"));
  }

  @Test
  void carriesNoLauncher() {
    assertThat(ProviderJar.files().stream())
        .noneMatch(name -> name.startsWith("io/doorstep/launcher/"));
  }

  @Test
  void hasOneEmptyBeansFile() {
    assertThat(ProviderJar.files()).containsOnlyOnce("META-INF/beans.xml");
    assertThat(ProviderJar.read("META-INF/beans.xml")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("services")
  void namesOnlyClassesItHasInServiceFiles(String service) {
    assertThat(ProviderJar.providers(service))
        .isNotEmpty()
        .doesNotHaveDuplicates()
        .map(name -> name.replace('.', '/') + ".class")
        .isSubsetOf(ProviderJar.files());
  }

  @Test
  void relocatesEverythingThatItsLibrariesNeed() {
    Set<String> present = CLASSES.stream().map(JavaClass::getName).collect(Collectors.toSet());

    Set<String> missing =
        CLASSES.stream()
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .map(dependency -> dependency.getTargetClass().getBaseComponentType().getName())
            .filter(name -> name.startsWith(SHADED) && !name.startsWith(OPTIONAL))
            .filter(name -> !present.contains(name))
            .collect(Collectors.toSet());

    assertThat(missing).isEmpty();
  }

  @Test
  void hasNoRootResource() {
    // A class-level @Path in a provider jar becomes a live endpoint without authentication.
    noClasses().should().beAnnotatedWith("jakarta.ws.rs.Path").check(CLASSES);
  }

  @Test
  void findsItsPhoneNumberMetadataAfterRelocation() throws Exception {
    URL[] urls = {ProviderJar.PATH.toUri().toURL()};
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

  static Stream<String> services() {
    return ProviderJar.services();
  }

  private static JavaClasses importClasses() {
    try (JarFile jar = new JarFile(ProviderJar.PATH.toFile())) {
      return new ClassFileImporter().importJar(jar);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
