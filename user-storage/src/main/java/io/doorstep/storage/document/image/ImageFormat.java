package io.doorstep.storage.document.image;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** What is decoded; known by how the bytes begin, never by a name or a media type. */
enum ImageFormat {
  JPEG("image/jpeg"),
  PNG("image/png"),
  WEBP("image/webp");

  private static final byte[] JPEG_START = HexFormat.of().parseHex("ffd8ff");
  private static final byte[] PNG_START = HexFormat.of().parseHex("89504e470d0a1a0a");
  private static final byte[] RIFF_START = "RIFF".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] WEBP_NAME = "WEBP".getBytes(StandardCharsets.US_ASCII);

  /** Behind the name of the container and its length. */
  private static final int WEBP_NAME_OFFSET = 8;

  private final String mediaType;

  ImageFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  String mediaType() {
    return mediaType;
  }

  static Optional<ImageFormat> of(byte[] bytes) {
    if (stands(JPEG_START, bytes, 0)) {
      return Optional.of(JPEG);
    }
    if (stands(PNG_START, bytes, 0)) {
      return Optional.of(PNG);
    }
    return stands(RIFF_START, bytes, 0) && stands(WEBP_NAME, bytes, WEBP_NAME_OFFSET)
        ? Optional.of(WEBP)
        : Optional.empty();
  }

  private static boolean stands(byte[] part, byte[] bytes, int offset) {
    int end = offset + part.length;
    return bytes.length >= end && Arrays.equals(bytes, offset, end, part, 0, part.length);
  }
}
