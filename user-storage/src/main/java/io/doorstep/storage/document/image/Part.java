package io.doorstep.storage.document.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of an image file: a segment of a JPEG, a chunk of a PNG or WebP. The formats disagree on
 * everything but that a name and a length come first.
 *
 * @param name four letters, or a JPEG marker in hexadecimal
 * @param data what follows the name and the length
 */
record Part(String name, ByteBuffer data) {

  private static final int PNG_HEADER = 8;
  private static final int PNG_CHECKSUM = 4;
  private static final int RIFF_HEADER = 12;
  private static final int JPEG_HEADER = 2;
  private static final int NAME_LENGTH = 4;

  /** What a JPEG's marker and a segment's length take. */
  private static final int SHORT = 2;

  /** Two of the bytes that may stand before a marker. */
  private static final short FILL = (short) 0xffff;

  static final String JPEG_SCAN = "ffda";
  static final String PNG_END = "IEND";

  /**
   * Takes a file apart, as far as its parts go in order: up to the first scan of a JPEG, to the end
   * of the others.
   *
   * @throws java.nio.BufferUnderflowException if it is cut short
   * @throws IllegalArgumentException if a part's length can not be
   */
  static List<Part> of(ImageFormat format, byte[] file) {
    ByteBuffer bytes = ByteBuffer.wrap(file);
    return switch (format) {
      case JPEG -> segments(bytes.position(JPEG_HEADER));
      case PNG -> pngChunks(bytes.position(PNG_HEADER));
      case WEBP -> webpChunks(bytes.order(ByteOrder.LITTLE_ENDIAN));
    };
  }

  private static List<Part> segments(ByteBuffer bytes) {
    List<Part> parts = new ArrayList<>();
    String marker;
    do {
      marker = marker(bytes);
      parts.add(new Part(marker, take(bytes, Short.toUnsignedInt(bytes.getShort()) - SHORT)));
    } while (!marker.equals(JPEG_SCAN));
    return parts;
  }

  /** Any number of fill bytes may stand before a marker (ITU T.81, B.1.1.2). */
  private static String marker(ByteBuffer bytes) {
    short marker = bytes.getShort();
    while (marker == FILL) {
      marker = bytes.position(bytes.position() - 1).getShort();
    }
    return Integer.toHexString(Short.toUnsignedInt(marker));
  }

  private static List<Part> pngChunks(ByteBuffer bytes) {
    List<Part> parts = new ArrayList<>();
    String name;
    do {
      int length = bytes.getInt();
      name = name(bytes);
      parts.add(new Part(name, take(bytes, length)));
      take(bytes, PNG_CHECKSUM);
    } while (!name.equals(PNG_END));
    return parts;
  }

  private static List<Part> webpChunks(ByteBuffer bytes) {
    List<Part> parts = new ArrayList<>();
    int length = bytes.getInt(NAME_LENGTH) - NAME_LENGTH;
    ByteBuffer chunks = take(bytes.position(RIFF_HEADER), length);
    while (chunks.hasRemaining()) {
      String name = name(chunks);
      int size = chunks.getInt();
      parts.add(new Part(name, take(chunks, size)));
      // chunks start at even places; a last one may lack the byte that would fill it up
      take(chunks, Math.min(size % 2, chunks.remaining()));
    }
    return parts;
  }

  private static String name(ByteBuffer bytes) {
    byte[] name = new byte[NAME_LENGTH];
    bytes.get(name);
    return new String(name, StandardCharsets.ISO_8859_1);
  }

  private static ByteBuffer take(ByteBuffer bytes, int length) {
    if (length > bytes.remaining()) {
      throw new IllegalArgumentException("a part is longer than the file");
    }
    ByteBuffer taken = bytes.slice(bytes.position(), length).order(bytes.order());
    bytes.position(bytes.position() + length);
    return taken;
  }
}
