package io.doorstep.storage.document.image;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Twenty uploads at once, in a JVM of their own whose memory can be measured. */
final class MemoryProbe {

  private static final int UPLOADS = 20;
  private static final int PARALLEL = 1;

  private MemoryProbe() {}

  /**
   * Prints the most memory that the process had.
   *
   * @param args the file that all upload
   */
  public static void main(String[] args) throws Exception {
    ImageCleaner cleaner =
        new ImageCleaner(
            new ImageLimits(8 << 20, 20_000_000, 10_000), PARALLEL, Duration.ofMinutes(5));
    ExecutorService callers = Executors.newFixedThreadPool(UPLOADS);
    List<Future<CleanImage>> uploads = new ArrayList<>();
    for (int i = 0; i < UPLOADS; i++) {
      byte[] upload = Files.readAllBytes(Path.of(args[0]));
      uploads.add(callers.submit(() -> cleaner.clean(upload, 200)));
    }
    callers.shutdown();
    for (Future<CleanImage> upload : uploads) {
      upload.get();
    }
    String process =
        Files.readAllLines(Path.of("/proc/self/status")).stream()
            .filter(line -> line.startsWith("VmHWM"))
            .findFirst()
            .orElse("");
    System.out.printf("%d uploads at once took at most %s%n", UPLOADS, process);
  }
}
