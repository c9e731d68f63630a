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
 */
record DocumentSettings(
    String store,
    ImageLimits limits,
    int minSide,
    int minPictureSide,
    int parallelDecodes,
    int perUser,
    Sweeps sweeps) {

  /**
   * Taking away what belongs to nothing.
   *
   * @param interval how often is looked for it
   * @param after from what age on an upload is taken for broken off; longer than any may take
   * @param unusedAfter from what age on a document is taken for one that nobody will submit
   */
  record Sweeps(Duration interval, Duration after, Duration unusedAfter) {}

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
          new Sweeps(Duration.ofHours(1), Duration.ofHours(1), Duration.ofDays(90)));

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
          entry("sweep-after-seconds", "From what age on that is taken for left."),
          entry("unused-days", "How long a document is kept that is part of no submitted case."));

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
        sweeps(config));
  }

  private static Sweeps sweeps(Config.Scope config) {
    Sweeps defaults = DEFAULTS.sweeps();
    return new Sweeps(
        seconds(config, "sweep-interval-seconds", defaults.interval()),
        seconds(config, "sweep-after-seconds", defaults.after()),
        Duration.ofDays(config.getLong("unused-days", defaults.unusedAfter().toDays())));
  }

  private static Duration seconds(Config.Scope config, String name, Duration otherwise) {
    return Duration.ofSeconds(config.getLong(name, otherwise.toSeconds()));
  }

  int minSide(DocumentKind kind) {
    return kind == DocumentKind.PICTURE ? minPictureSide : minSide;
  }
}
