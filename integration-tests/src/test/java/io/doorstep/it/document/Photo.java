package io.doorstep.it.document;

import java.awt.Point;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures to upload. */
public final class Photo {
  private static final int SIDE = 320;
  private static final AtomicInteger COUNT = new AtomicInteger();

  private Photo() {}

  /** A small JPEG unlike any before. */
  public static byte[] another() {
    return another("jpeg", SIDE, SIDE);
  }

  /** A picture unlike any before, in a format of {@link ImageIO}'s. */
  public static byte[] another(String format, int width, int height) {
    int count = COUNT.incrementAndGet();
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(
            x, y, (count * 7 % 256) << 16 | (count / 36 * 9 % 256) << 8 | y * 255 / height);
      }
    }
    return encode(image, format);
  }

  /** A PNG that no encoder makes smaller: 3 bytes a pixel. */
  static byte[] noise(int width, int height) {
    Random random = new Random(COUNT.incrementAndGet());
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, random.nextInt());
      }
    }
    return encode(image, "png");
  }

  /** A JPEG in four inks, as scanners for print make them. */
  static byte[] cmyk() {
    WritableRaster inks =
        Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, SIDE, SIDE, 4, new Point());
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(inks, null, null), null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** A lossy WebP with a colour profile, as Chromium makes it. */
  static byte[] webp() {
    try (InputStream file = Photo.class.getResourceAsStream("/gradient.webp")) {
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] encode(BufferedImage image, String format) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
