package io.doorstep.storage.document.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * How a camera was held, as EXIF says it (CIPA DC-008, tag Orientation). It is the one thing taken
 * from a picture's metadata: without it, the picture would lie on its side once the metadata are
 * gone. Read by hand, since all that is needed is one number, and a library would read whatever
 * else the sender put there.
 *
 * @param transposed whether rows are columns, which is settled after the mirroring
 * @param mirroredX whether the first column is the last
 * @param mirroredY whether the first row is the last
 */
record Orientation(boolean transposed, boolean mirroredX, boolean mirroredY) {

  static final Orientation UPRIGHT = new Orientation(false, false, false);

  /** By the tag's value, from 1 on. */
  private static final List<Orientation> BY_VALUE =
      List.of(
          UPRIGHT,
          new Orientation(false, true, false),
          new Orientation(false, true, true),
          new Orientation(false, false, true),
          new Orientation(true, false, false),
          new Orientation(true, false, true),
          new Orientation(true, true, true),
          new Orientation(true, true, false));

  private static final byte[] JPEG_EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

  private static final int TAG = 0x0112;
  private static final int FIRST_DIRECTORY_OFFSET = 4;
  private static final int ENTRY_LENGTH = 12;
  private static final int VALUE_OFFSET = 8;

  /** What the picture's EXIF says; upright if it says nothing that makes sense. */
  static Orientation of(ImageFormat format, List<Part> parts) {
    return parts.stream()
        .flatMap(part -> tiff(format, part).stream())
        .findFirst()
        .map(Orientation::read)
        .orElse(UPRIGHT);
  }

  private static Optional<ByteBuffer> tiff(ImageFormat format, Part part) {
    ByteBuffer data = part.data().duplicate();
    return switch (format) {
      case JPEG -> part.name().equals("ffe1") ? withoutPrefix(data) : Optional.empty();
      case PNG -> part.name().equals("eXIf") ? Optional.of(data) : Optional.empty();
      // some writers put JPEG's prefix here, too
      case WEBP ->
          part.name().equals("EXIF")
              ? withoutPrefix(data).or(() -> Optional.of(data))
              : Optional.empty();
    };
  }

  private static Optional<ByteBuffer> withoutPrefix(ByteBuffer data) {
    int length = JPEG_EXIF.length;
    return data.remaining() >= length && data.slice(0, length).equals(ByteBuffer.wrap(JPEG_EXIF))
        ? Optional.of(data.slice(length, data.remaining() - length))
        : Optional.empty();
  }

  private static Orientation read(ByteBuffer tiff) {
    try {
      tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
      int directory = tiff.getInt(FIRST_DIRECTORY_OFFSET);
      int entries = Short.toUnsignedInt(tiff.getShort(directory));
      for (int i = 0; i < entries; i++) {
        int entry = directory + Short.BYTES + i * ENTRY_LENGTH;
        if (Short.toUnsignedInt(tiff.getShort(entry)) == TAG) {
          return BY_VALUE.get(tiff.getShort(entry + VALUE_OFFSET) - 1);
        }
      }
      return UPRIGHT;
    } catch (IndexOutOfBoundsException e) {
      // broken metadata do no harm to the picture
      return UPRIGHT;
    }
  }
}
