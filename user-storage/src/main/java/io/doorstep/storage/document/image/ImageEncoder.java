package io.doorstep.storage.document.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import io.doorstep.spi.document.DocumentRefusedException;

/** Pixels to bytes, without metadata. */
final class ImageEncoder {

  /** Print stays sharp at the first, which phones use themselves, and can be read at the last. */
  private static final List<Float> JPEG_QUALITIES = List.of(0.9f, 0.75f, 0.5f);

  private ImageEncoder() {}

  /**
   * Encodes a picture: as PNG where it came as one, since what is drawn on a screen suffers from
   * JPEG, unless that grew too large; as JPEG otherwise.
   *
   * @param maxBytes how large the result may become
   * @throws DocumentRefusedException if it is larger at any quality
   */
  static CleanImage encode(BufferedImage image, ImageFormat source, int maxBytes)
      throws IOException {
    if (source == ImageFormat.PNG) {
      byte[] png = png(image);
      if (png.length <= maxBytes) {
        return clean(image, ImageFormat.PNG, png);
      }
    }
    for (float quality : JPEG_QUALITIES) {
      byte[] jpeg = jpeg(image, quality);
      if (jpeg.length <= maxBytes) {
        return clean(image, ImageFormat.JPEG, jpeg);
      }
    }
    throw new DocumentRefusedException(DocumentRefusedException.Reason.TOO_LARGE);
  }

  private static byte[] png(BufferedImage image) throws IOException {
    ImageWriter writer = Codecs.pngWriter();
    return write(writer, writer.getDefaultWriteParam(), image);
  }

  private static byte[] jpeg(BufferedImage image, float quality) throws IOException {
    ImageWriter writer = Codecs.jpegWriter();
    ImageWriteParam settings = writer.getDefaultWriteParam();
    settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    settings.setCompressionQuality(quality);
    return write(writer, settings, image);
  }

  private static byte[] write(ImageWriter writer, ImageWriteParam settings, BufferedImage image)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), settings);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static CleanImage clean(BufferedImage image, ImageFormat format, byte[] content) {
    return new CleanImage(
        format.mediaType(), image.getWidth(), image.getHeight(), content, sha256(content));
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
