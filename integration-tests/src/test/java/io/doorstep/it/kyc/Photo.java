package io.doorstep.it.kyc;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;

/** Pictures for documents. */
final class Photo {
  private static final int SIDE = 320;
  private static final AtomicInteger COUNT = new AtomicInteger();

  private Photo() {}

  /** A JPEG unlike any before. */
  static byte[] another() {
    int count = COUNT.incrementAndGet();
    BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_3BYTE_BGR);
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        image.setRGB(x, y, (count * 7 % 256) << 16 | (count / 36 * 9 % 256) << 8 | y * 255 / SIDE);
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "jpeg", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
