package io.doorstep.storage.document.image;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;

/**
 * A decoded picture drawn anew: upright, opaque, 8 bits each for red, green and blue in sRGB.
 *
 * <p>It is done pixel by pixel and not with {@code Graphics2D}, which wants the machine's font
 * libraries, and those are missing in small container images.
 */
final class FreshRaster {

  private static final int CHANNELS = 3;
  private static final int OPAQUE = 0xff;
  private static final int WHITE = 0xff;

  private FreshRaster() {}

  static BufferedImage of(BufferedImage decoded, Orientation orientation) {
    if (decoded.getType() == BufferedImage.TYPE_3BYTE_BGR
        && orientation.equals(Orientation.UPRIGHT)) {
      return decoded;
    }
    return draw(inKnownColors(decoded), orientation);
  }

  /** Reading single pixels of another colour space takes minutes; converting it whole does not. */
  private static BufferedImage inKnownColors(BufferedImage image) {
    ColorSpace colors = image.getColorModel().getColorSpace();
    if (colors.isCS_sRGB() || isGray(image)) {
      return image;
    }
    int type =
        image.getColorModel().hasAlpha()
            ? BufferedImage.TYPE_4BYTE_ABGR
            : BufferedImage.TYPE_3BYTE_BGR;
    BufferedImage converted = new BufferedImage(image.getWidth(), image.getHeight(), type);
    return new ColorConvertOp(null).filter(image, converted);
  }

  private static boolean isGray(BufferedImage image) {
    return image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY
        && !(image.getColorModel() instanceof IndexColorModel);
  }

  private static BufferedImage draw(BufferedImage image, Orientation orientation) {
    int width = image.getWidth();
    int height = image.getHeight();
    BufferedImage fresh =
        orientation.transposed()
            ? new BufferedImage(height, width, BufferedImage.TYPE_3BYTE_BGR)
            : new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    byte[] bgr = ((DataBufferByte) fresh.getRaster().getDataBuffer()).getData();
    boolean gray = isGray(image);
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      if (gray) {
        readGray(image, y, row);
      } else {
        image.getRGB(0, y, width, 1, row, 0, width);
      }
      int freshY = orientation.mirroredY() ? height - 1 - y : y;
      for (int x = 0; x < width; x++) {
        int freshX = orientation.mirroredX() ? width - 1 - x : x;
        int pixel =
            orientation.transposed()
                ? freshX * fresh.getWidth() + freshY
                : freshY * fresh.getWidth() + freshX;
        write(row[x], bgr, pixel * CHANNELS);
      }
    }
    return fresh;
  }

  /** As it stands: Java takes gray for linear light, and {@code getRGB} would brighten it. */
  private static void readGray(BufferedImage image, int y, int[] row) {
    boolean alpha = image.getColorModel().hasAlpha();
    int shift = Math.max(0, image.getColorModel().getComponentSize(0) - Byte.SIZE);
    for (int x = 0; x < row.length; x++) {
      int level = image.getRaster().getSample(x, y, 0) >> shift;
      int opacity = alpha ? image.getRaster().getSample(x, y, 1) >> shift : OPAQUE;
      row[x] = opacity << 24 | level << 16 | level << 8 | level;
    }
  }

  /** On white, which is what paper has where nothing is. */
  private static void write(int argb, byte[] bgr, int offset) {
    int opacity = argb >>> 24;
    for (int channel = 0; channel < CHANNELS; channel++) {
      int level = argb >> (channel * Byte.SIZE) & 0xff;
      bgr[offset + channel] =
          (byte)
              (opacity == OPAQUE ? level : (level * opacity + WHITE * (OPAQUE - opacity)) / OPAQUE);
    }
  }
}
