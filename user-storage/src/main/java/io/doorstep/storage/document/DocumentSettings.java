package io.doorstep.storage.document;

import java.time.Duration;
import java.util.Map;

import org.keycloak.Config;

import io.doorstep.spi.document.DocumentKind;
import io.doorstep.storage.document.image.ImageLimits;
import io.doorstep.storage.document.store.DatabaseDocumentStoreFactory;

import static java.util.Map.entry;

/**
 * What the server's administrator decides about pictures.
 *
 * @param store id of the {@link io.doorstep.spi.document.DocumentStoreFactory} for new pictures
 * @param minSide pixels of the shorter side of a document
 * @param minPictureSide the same for a profile picture
 * @param parallelDecodes how many pictures are decoded at a time
 * @param perUser how many pictures a user may have
 * @param sweepInterval how often is looked for what crashes left
 * @param sweepAfter from what age on that is taken for left; longer than any upload may take
 */
record DocumentSettings(
    String store,
    ImageLimits limits,
    int minSide,
    int minPictureSide,
    int parallelDecodes,
    int perUser,
    Duration sweepInterval,
    Duration sweepAfter) {

  private static final int MEGA = 1_000_000;

  /**
   * 8 MiB stay below Quarkus' own limit on bodies, 10 MiB, beyond which the server answers in its
   * own words. Most phones' cameras stay below 20 million pixels. One picture is decoded at a time:
   * before JDK 22, G1 gives up an allocation of this size while another thread's decoder holds an
   * array by JNI (JEP 423), and Keycloak ends at an OutOfMemoryError.
   */
  static final DocumentSettings DEFAULTS =
      new DocumentSettings(
          DatabaseDocumentStoreFactory.ID,
          new ImageLimits(8 * 1024 * 1024, 20L * MEGA, 10_000),
          200,
          64,
          1,
          50,
          Duration.ofHours(1),
          Duration.ofHours(1));

  /** The options by name, with what they are for. */
  static final Map<String, String> TEXTS =
      Map.ofEntries(
          entry("store", "Where new pictures go: database, file or s3."),
          entry("max-bytes", "The most bytes a picture may have."),
          entry("max-megapixels", "The most million pixels a picture may have."),
          entry("max-side", "The most pixels the longer side may have."),
          entry("min-side", "The fewest pixels the shorter side of a document may have."),
          entry("min-picture-side", "The same for a profile picture."),
          entry("parallel-decodes", "How many pictures are decoded at a time."),
          entry("per-user", "How many pictures a user may have."),
          entry("sweep-interval-seconds", "How often is looked for what crashes left."),
          entry("sweep-after-seconds", "From what age on that is taken for left."));

  static DocumentSettings of(Config.Scope config) {
    ImageLimits limits = DEFAULTS.limits();
    int megapixels = Math.toIntExact(limits.maxPixels() / MEGA);
    return new DocumentSettings(
        config.get("store", DEFAULTS.store()),
        new ImageLimits(
            config.getInt("max-bytes", limits.maxBytes()),
            (long) config.getInt("max-megapixels", megapixels) * MEGA,
            config.getInt("max-side", limits.maxSide())),
        config.getInt("min-side", DEFAULTS.minSide()),
        config.getInt("min-picture-side", DEFAULTS.minPictureSide()),
        config.getInt("parallel-decodes", DEFAULTS.parallelDecodes()),
        config.getInt("per-user", DEFAULTS.perUser()),
        seconds(config, "sweep-interval-seconds", DEFAULTS.sweepInterval()),
        seconds(config, "sweep-after-seconds", DEFAULTS.sweepAfter()));
  }

  private static Duration seconds(Config.Scope config, String name, Duration otherwise) {
    return Duration.ofSeconds(config.getLong(name, otherwise.toSeconds()));
  }

  int minSide(DocumentKind kind) {
    return kind == DocumentKind.PICTURE ? minPictureSide : minSide;
  }
}
