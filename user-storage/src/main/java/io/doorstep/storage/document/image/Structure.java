package io.doorstep.storage.document.image;

import java.util.List;

/** What is to be known of a file before a decoder is let at it, because no decoder tells. */
final class Structure {

  /**
   * A progressive JPEG needs about ten scans. Each costs as much time as decoding the whole
   * picture, and takes a few bytes to ask for.
   */
  private static final int MAX_SCANS = 64;

  private static final int MARKER = 0xff;
  private static final int SCAN = 0xda;
  private static final int END = 0xd9;

  private Structure() {}

  /** Whether a file is complete, one picture, and not made to keep a decoder busy. */
  static boolean isSound(ImageFormat format, byte[] file, List<Part> parts) {
    return switch (format) {
      case JPEG -> isSoundJpeg(file, parts);
      case PNG -> parts.stream().noneMatch(part -> part.name().equals("acTL"));
      case WEBP -> parts.stream().noneMatch(part -> part.name().equals("ANIM"));
    };
  }

  /**
   * Looks for markers behind the header. In a scan's data no two bytes look like one, so what does
   * is a marker, and one for the end is there unless the file was cut short.
   */
  private static boolean isSoundJpeg(byte[] file, List<Part> parts) {
    Part firstScan = parts.get(parts.size() - 1);
    int scans = 1;
    for (int i = firstScan.data().arrayOffset(); i < file.length - 1; i++) {
      if ((file[i] & MARKER) != MARKER) {
        continue;
      }
      int marker = file[i + 1] & MARKER;
      if (marker == END) {
        return true;
      }
      if (marker == SCAN && ++scans > MAX_SCANS) {
        return false;
      }
    }
    return false;
  }
}
