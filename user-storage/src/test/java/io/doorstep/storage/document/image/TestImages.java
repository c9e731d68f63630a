package io.doorstep.storage.document.image;

import java.awt.Point;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Good and bad pictures, made and not found. */
final class TestImages {

  private static final int PNG_SIGNATURE = 8;
  private static final int PNG_HEADER_CHUNK = 25;

  private TestImages() {}

  /** Left half red, right half blue; the upper left corner is white. */
  static BufferedImage scene(int width, int height, int type) {
    BufferedImage image = new BufferedImage(width, height, type);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, x < width / 2 ? 0xffcc2020 : 0xff2020cc);
      }
    }
    for (int y = 0; y < height / 4; y++) {
      for (int x = 0; x < width / 4; x++) {
        image.setRGB(x, y, 0xffffffff);
      }
    }
    return image;
  }

  /** As large as a noisy photo gets. */
  static BufferedImage noise(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Random random = new Random(7);
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int level = 96 + random.nextInt(48);
        row[x] = level << 16 | level << 8 | level;
      }
      image.setRGB(0, y, width, 1, row, 0, width);
    }
    return image;
  }

  static byte[] jpeg(BufferedImage image) throws IOException {
    return encode(image, "jpeg");
  }

  static byte[] jpeg(int width, int height) throws IOException {
    return jpeg(scene(width, height, BufferedImage.TYPE_3BYTE_BGR));
  }

  static byte[] png(int width, int height) throws IOException {
    return encode(scene(width, height, BufferedImage.TYPE_4BYTE_ABGR), "png");
  }

  static byte[] gif(int width, int height) throws IOException {
    return encode(scene(width, height, BufferedImage.TYPE_3BYTE_BGR), "gif");
  }

  static byte[] encode(BufferedImage image, String format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, format, bytes);
    return bytes.toByteArray();
  }

  /** Four channels, as a press takes them. */
  static byte[] cmykJpeg(int width, int height) throws IOException {
    WritableRaster cmyk =
        Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 4, new Point());
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        cmyk.setPixel(x, y, new int[] {0, 200, 200, 20});
      }
    }
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(cmyk, null, null), null);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** One colour, lossless: a header and five codes of one symbol each, which take no more bits. */
  static byte[] webp(int width, int height) {
    long[] bits = {0, 0, 0};
    Bits out = new Bits(bits);
    out.add(width - 1, 14);
    out.add(height - 1, 14);
    out.add(0, 1 + 3);
    out.add(0, 1 + 1 + 1);
    for (int symbol : new int[] {0x20, 0xcc, 0x20, 0xff, 0}) {
      out.add(0b101, 3);
      out.add(symbol, 8);
    }
    byte[] image = new byte[1 + 12];
    image[0] = 0x2f;
    ByteBuffer words = ByteBuffer.wrap(image, 1, 12).order(ByteOrder.LITTLE_ENDIAN);
    words.putLong(bits[0]).putInt((int) bits[1]);
    return riff(chunk("VP8L", image));
  }

  static byte[] animatedWebp() {
    return riff(concat(chunk("VP8X", new byte[10]), chunk("ANIM", new byte[6])));
  }

  /** A few bytes that claim to be a picture of so many pixels. */
  static byte[] pngBomb(int width, int height) {
    byte[] header =
        ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 8).put((byte) 6).array();
    return concat(
        new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'},
        pngChunk("IHDR", header),
        pngChunk("IDAT", new byte[] {0x78, (byte) 0x9c, 3, 0, 0, 0, 0, 1}),
        pngChunk("IEND", new byte[0]));
  }

  static byte[] apng(int width, int height) throws IOException {
    byte[] png = png(width, height);
    int afterHeader = PNG_SIGNATURE + PNG_HEADER_CHUNK;
    return concat(
        Arrays.copyOf(png, afterHeader),
        pngChunk("acTL", new byte[8]),
        Arrays.copyOfRange(png, afterHeader, png.length));
  }

  /** With an orientation, and a position that nobody else is to know. */
  static byte[] withExif(byte[] jpeg, int orientation) {
    ByteBuffer exif = ByteBuffer.allocate(80).order(ByteOrder.BIG_ENDIAN);
    exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
    exif.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8);
    exif.putShort((short) 2);
    exif.putShort((short) 0x0112).putShort((short) 3).putInt(1);
    exif.putShort((short) orientation).putShort((short) 0);
    exif.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38);
    exif.putInt(0);
    exif.put("GPS 12.9716N 77.5946E".getBytes(StandardCharsets.US_ASCII));
    ByteBuffer segment = ByteBuffer.allocate(4 + exif.capacity());
    segment.putShort((short) 0xffe1).putShort((short) (2 + exif.capacity())).put(exif.array());
    return concat(
        Arrays.copyOf(jpeg, 2), segment.array(), Arrays.copyOfRange(jpeg, 2, jpeg.length));
  }

  static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static byte[] riff(byte[] chunks) {
    return concat(
        ByteBuffer.allocate(12)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put("RIFF".getBytes(StandardCharsets.US_ASCII))
            .putInt(4 + chunks.length)
            .put("WEBP".getBytes(StandardCharsets.US_ASCII))
            .array(),
        chunks);
  }

  private static byte[] chunk(String name, byte[] data) {
    return concat(
        ByteBuffer.allocate(8)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put(name.getBytes(StandardCharsets.US_ASCII))
            .putInt(data.length)
            .array(),
        data,
        new byte[data.length % 2]);
  }

  private static byte[] pngChunk(String name, byte[] data) {
    byte[] named = concat(name.getBytes(StandardCharsets.US_ASCII), data);
    CRC32 checksum = new CRC32();
    checksum.update(named);
    return concat(
        ByteBuffer.allocate(4).putInt(data.length).array(),
        named,
        ByteBuffer.allocate(4).putInt((int) checksum.getValue()).array());
  }

  /** Bits, the lowest first. */
  private static final class Bits {
    private final long[] words;
    private int length;

    Bits(long[] words) {
      this.words = words;
    }

    void add(int value, int count) {
      for (int i = 0; i < count; i++, length++) {
        words[length / Long.SIZE] |= (long) (value >> i & 1) << (length % Long.SIZE);
      }
    }
  }
}
