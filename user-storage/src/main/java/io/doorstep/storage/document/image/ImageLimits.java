package io.doorstep.storage.document.image;

/**
 * How large a picture may be. All but the first are read from its header, before it is decoded.
 *
 * @param maxBytes as it was sent
 * @param maxPixels width times height; a decoded pixel takes 3 to 4 bytes
 * @param maxSide the longer side, in pixels
 */
public record ImageLimits(int maxBytes, long maxPixels, int maxSide) {

  /** Room for each pixel in 8 bits for red, green, blue and opacity. */
  private static final int BITS_PER_PIXEL = 32;

  /**
   * Whether the decoded picture stays within the memory that is set apart for it, which one of 16
   * bits a channel may not do though it has few enough pixels.
   *
   * @param pixelBits how many bits the decoder takes for a pixel
   */
  boolean allow(int width, int height, int pixelBits) {
    long pixels = (long) width * height;
    return Math.max(width, height) <= maxSide
        && pixels <= maxPixels
        && pixels * pixelBits <= maxPixels * BITS_PER_PIXEL;
  }
}
