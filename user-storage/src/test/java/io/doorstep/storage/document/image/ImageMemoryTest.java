package io.doorstep.storage.document.image;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What twenty uploads of the largest picture allowed need: their own bytes (20 × 7 MB, and once
 * more as results) and two decoded pictures, and not twenty.
 */
@Tag("KYC-8")
class ImageMemoryTest {

  private static final String HEAP = "-Xmx512m";

  @Test
  @DisplayName("20 uploads of 20 million pixels at once fit into 512 MiB of heap")
  void isBounded(@TempDir Path directory) throws Exception {
    Path photo = directory.resolve("photo.jpg");
    Files.write(photo, TestImages.jpeg(TestImages.noise(5_000, 4_000)));
    assertThat(Files.size(photo)).isBetween(4L << 20, 8L << 20);

    Process probe =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    HEAP,
                    "-cp",
                    System.getProperty("java.class.path"),
                    MemoryProbe.class.getName(),
                    photo.toString()))
            .redirectErrorStream(true)
            .start();
    String output = new String(probe.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(probe.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(probe.exitValue()).as(output).isZero();
    System.out.print(output);
  }
}
