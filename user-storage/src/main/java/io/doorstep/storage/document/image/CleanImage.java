package io.doorstep.storage.document.image;

/** A picture drawn anew, and encoded. */
public final class CleanImage {

  private final String mediaType;
  private final int width;
  private final int height;
  private final byte[] content;
  private final String sha256;

  CleanImage(String mediaType, int width, int height, byte[] content, String sha256) {
    this.mediaType = mediaType;
    this.width = width;
    this.height = height;
    this.content = content;
    this.sha256 = sha256;
  }

  /** {@code image/jpeg} or {@code image/png}. */
  public String mediaType() {
    return mediaType;
  }

  /** In pixels. */
  public int width() {
    return width;
  }

  /** In pixels. */
  public int height() {
    return height;
  }

  /** The encoded picture; not copied, since it is large. */
  public byte[] content() {
    return content;
  }

  /** Of the content, in lower-case hexadecimal. */
  public String sha256() {
    return sha256;
  }
}
