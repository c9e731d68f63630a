package io.doorstep.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.testcontainers.images.builder.ImageFromDockerfile;

/** The image of {@code docker/Dockerfile} with the jar just built, made once for all tests. */
final class ShippedImage {
  private static final ImageFromDockerfile IMAGE = fromDockerfile();

  private ShippedImage() {}

  static String name() {
    return IMAGE.get();
  }

  private static ImageFromDockerfile fromDockerfile() {
    ImageFromDockerfile image =
        new ImageFromDockerfile("doorstep-under-test", true)
            .withFileFromPath("Dockerfile", Settings.dockerfile())
            .withFileFromPath(
                "distribution/src/main/conf/quarkus.properties", Settings.logSettings());
    Path target = Settings.keycloakHome().resolveSibling("");
    try (var jars = Files.newDirectoryStream(target, "doorstep-[0-9]*.jar")) {
      jars.forEach(jar -> image.withFileFromPath("distribution/target/" + jar.getFileName(), jar));
      return image;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
