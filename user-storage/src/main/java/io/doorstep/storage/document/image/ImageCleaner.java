package io.doorstep.storage.document.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import io.doorstep.spi.document.DocumentRefusedException;
import io.doorstep.spi.document.DocumentRefusedException.Reason;

/**
 * Makes of whatever was sent a picture that is pixels and nothing else, or refuses it: detect →
 * limit → decode → draw anew → encode → hash.
 *
 * <p>So many pictures are decoded at a time as there are permits, and the others wait. One takes at
 * most 4 bytes a pixel decoded and 3 drawn anew, hence 140 MB at the default limit of 20 million
 * pixels; a progressive JPEG takes another 6 bytes a pixel outside of the heap while it is decoded.
 */
public final class ImageCleaner {

  private final ImageLimits limits;
  private final Duration patience;
  private final Semaphore permits;

  /**
   * @param parallel how many pictures are decoded at a time
   * @param patience how long a picture waits for its turn
   */
  public ImageCleaner(ImageLimits limits, int parallel, Duration patience) {
    this.limits = limits;
    this.patience = patience;
    this.permits = new Semaphore(parallel, true);
  }

  public ImageLimits limits() {
    return limits;
  }

  /**
   * Makes the picture.
   *
   * @param minSide how many pixels the shorter side must have
   * @throws DocumentRefusedException if that is not to be had
   */
  public CleanImage clean(byte[] upload, int minSide) {
    if (upload.length > limits.maxBytes()) {
      throw new DocumentRefusedException(Reason.TOO_LARGE);
    }
    if (upload.length == 0) {
      throw new DocumentRefusedException(Reason.UNREADABLE);
    }
    ImageFormat format =
        ImageFormat.of(upload).orElseThrow(() -> new DocumentRefusedException(Reason.WRONG_TYPE));
    try {
      List<Part> parts = Part.of(format, upload);
      if (!Structure.isSound(format, upload, parts)) {
        throw new DocumentRefusedException(Reason.UNREADABLE);
      }
      return draw(upload, format, Orientation.of(format, parts), minSide);
    } catch (DocumentRefusedException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // decoders fail at broken files in every way there is
      throw new DocumentRefusedException(Reason.UNREADABLE, e);
    }
  }

  private CleanImage draw(byte[] upload, ImageFormat format, Orientation orientation, int minSide)
      throws IOException {
    ImageReader reader = Codecs.reader(format);
    try (ImageInputStream in = new ByteArrayImageInputStream(upload)) {
      reader.setInput(in, true, true);
      requireMeasure(reader, minSide);
      return inTurn(
          () -> {
            BufferedImage fresh = FreshRaster.of(reader.read(0), orientation);
            return ImageEncoder.encode(fresh, format, limits.maxBytes());
          });
    } finally {
      reader.dispose();
    }
  }

  private void requireMeasure(ImageReader reader, int minSide) throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    if (width <= 0 || height <= 0) {
      throw new DocumentRefusedException(Reason.UNREADABLE);
    }
    ImageTypeSpecifier decoded = reader.getImageTypes(0).next();
    if (!limits.allow(width, height, decoded.getColorModel().getPixelSize())) {
      throw new DocumentRefusedException(Reason.TOO_LARGE);
    }
    if (Math.min(width, height) < minSide) {
      throw new DocumentRefusedException(Reason.TOO_SMALL);
    }
  }

  private <T> T inTurn(Work<T> work) throws IOException {
    try {
      if (!permits.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new DocumentRefusedException(Reason.BUSY);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DocumentRefusedException(Reason.BUSY, e);
    }
    try {
      return work.run();
    } finally {
      permits.release();
    }
  }

  private interface Work<T> {
    T run() throws IOException;
  }
}
