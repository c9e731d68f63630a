package io.doorstep.storage.document.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

import io.doorstep.spi.document.DocumentRefusedException;
import io.doorstep.spi.document.DocumentRefusedException.Reason;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

@Tag("KYC-8")
class ImageCleanerTest {

  private static final int MIN_SIDE = 200;
  private static final ImageLimits LIMITS = new ImageLimits(8 << 20, 20_000_000, 10_000);

  private final ImageCleaner cleaner = new ImageCleaner(LIMITS, 2, Duration.ofSeconds(5));

  static Stream<Arguments> refused() throws IOException {
    byte[] jpeg = TestImages.jpeg(640, 480);
    byte[] png = TestImages.png(640, 480);
    return Stream.of(
        Arguments.of("nothing", new byte[0], Reason.UNREADABLE),
        Arguments.of("one byte", new byte[1], Reason.WRONG_TYPE),
        Arguments.of("text", bytes("hello"), Reason.WRONG_TYPE),
        Arguments.of(
            "SVG",
            bytes("<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>"),
            Reason.WRONG_TYPE),
        Arguments.of(
            "HTML before a JPEG", TestImages.concat(bytes("<b>"), jpeg), Reason.WRONG_TYPE),
        Arguments.of("GIF", TestImages.gif(640, 480), Reason.WRONG_TYPE),
        Arguments.of("PDF", bytes("%PDF-1.7\n"), Reason.WRONG_TYPE),
        Arguments.of("20 MB", Arrays.copyOf(jpeg, 20_000_000), Reason.TOO_LARGE),
        Arguments.of(
            "a header of 50,000 × 50,000", TestImages.pngBomb(50_000, 50_000), Reason.TOO_LARGE),
        Arguments.of(
            "the greatest header", TestImages.pngBomb(Integer.MAX_VALUE, 1), Reason.TOO_LARGE),
        Arguments.of("a header of no width", TestImages.pngBomb(0, 300), Reason.UNREADABLE),
        Arguments.of("too small", TestImages.jpeg(640, 199), Reason.TOO_SMALL),
        Arguments.of("the beginning of a JPEG", Arrays.copyOf(jpeg, 3), Reason.UNREADABLE),
        Arguments.of("half a JPEG", half(jpeg), Reason.UNREADABLE),
        Arguments.of("half a PNG", half(png), Reason.UNREADABLE),
        Arguments.of("half a WebP", half(TestImages.webp(640, 480)), Reason.UNREADABLE),
        Arguments.of("pixels missing", TestImages.pngBomb(300, 300), Reason.UNREADABLE),
        Arguments.of("APNG", TestImages.apng(640, 480), Reason.UNREADABLE),
        Arguments.of("animated WebP", TestImages.animatedWebp(), Reason.UNREADABLE));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("refused")
  void refuses(String what, byte[] upload, Reason reason) {
    assertThatExceptionOfType(DocumentRefusedException.class)
        .isThrownBy(() -> cleaner.clean(upload, MIN_SIDE))
        .extracting(DocumentRefusedException::reason)
        .isEqualTo(reason);
  }

  static Stream<Arguments> accepted() throws IOException {
    return Stream.of(
        Arguments.of("JPEG", TestImages.jpeg(640, 480), "image/jpeg"),
        Arguments.of("PNG", TestImages.png(640, 480), "image/png"),
        Arguments.of("WebP", TestImages.webp(640, 480), "image/jpeg"),
        Arguments.of("CMYK JPEG", TestImages.cmykJpeg(640, 480), "image/jpeg"),
        Arguments.of(
            "gray JPEG",
            TestImages.jpeg(TestImages.scene(640, 480, BufferedImage.TYPE_BYTE_GRAY)),
            "image/jpeg"),
        Arguments.of(
            "gray PNG of 16 bits",
            TestImages.encode(TestImages.scene(640, 480, BufferedImage.TYPE_USHORT_GRAY), "png"),
            "image/png"),
        Arguments.of(
            "PNG with a palette",
            TestImages.encode(TestImages.scene(640, 480, BufferedImage.TYPE_BYTE_INDEXED), "png"),
            "image/png"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("accepted")
  void drawsAnew(String what, byte[] upload, String mediaType) throws IOException {
    CleanImage clean = cleaner.clean(upload, MIN_SIDE);

    assertThat(clean.mediaType()).isEqualTo(mediaType);
    assertThat(clean.width()).isEqualTo(640);
    assertThat(clean.height()).isEqualTo(480);
    assertThat(clean.sha256()).matches("[0-9a-f]{64}");
    BufferedImage drawn = decode(clean);
    assertThat(drawn.getWidth()).isEqualTo(640);
    assertThat(drawn.getColorModel().hasAlpha()).isFalse();
  }

  @Test
  @DisplayName("the same upload has the same hash")
  void isDeterministic() throws IOException {
    byte[] upload = TestImages.jpeg(640, 480);

    assertThat(cleaner.clean(upload, MIN_SIDE).sha256())
        .isEqualTo(cleaner.clean(upload.clone(), MIN_SIDE).sha256());
  }

  @Test
  @DisplayName("red stays red in CMYK and in WebP, and gray as bright as it was")
  void colorsAreKept() throws IOException {
    assertThat(red(decode(cleaner.clean(TestImages.cmykJpeg(640, 480), MIN_SIDE)), 320, 240))
        .isGreaterThan(150);
    assertThat(decode(cleaner.clean(TestImages.webp(640, 480), MIN_SIDE)).getRGB(320, 240))
        .satisfies(
            rgb -> {
              assertThat(rgb >> 16 & 0xff).isCloseTo(0xcc, within(6));
              assertThat(rgb & 0xff).isCloseTo(0x20, within(6));
            });
    BufferedImage gray = new BufferedImage(300, 300, BufferedImage.TYPE_BYTE_GRAY);
    gray.getRaster().setSamples(0, 0, 300, 300, 0, filled(300 * 300, 100));
    assertThat(red(decode(cleaner.clean(TestImages.jpeg(gray), MIN_SIDE)), 150, 150))
        .isCloseTo(100, within(3));
  }

  @ParameterizedTest(name = "held as {0}")
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  @DisplayName("stands upright, however the camera was held, and tells nothing of where that was")
  void appliesOrientation(int orientation) throws IOException {
    byte[] upload = TestImages.withExif(TestImages.jpeg(640, 480), orientation);

    CleanImage clean = cleaner.clean(upload, MIN_SIDE);

    BufferedImage drawn = decode(clean);
    boolean transposed = orientation > 4;
    assertThat(drawn.getWidth()).isEqualTo(transposed ? 480 : 640);
    // where the white corner is to be found, by EXIF's table
    boolean right = orientation == 2 || orientation == 3 || orientation == 6 || orientation == 7;
    boolean below = orientation == 3 || orientation == 4 || orientation == 7 || orientation == 8;
    int x = right ? drawn.getWidth() - 20 : 20;
    int y = below ? drawn.getHeight() - 20 : 20;
    assertThat(drawn.getRGB(x, y) & 0xff).isGreaterThan(240);
    assertThat(drawn.getRGB(x, y) >> 8 & 0xff).isGreaterThan(240);
    assertThat(text(clean)).doesNotContain("GPS").doesNotContain("Exif");
  }

  @Test
  @DisplayName("what hangs on behind a picture does not come along")
  void dropsWhatIsNoPicture() throws IOException {
    byte[] page = bytes("<script>alert(1)</script>");
    byte[] archive = bytes("PK\u0003\u0004 payload");

    CleanImage jpeg = cleaner.clean(TestImages.concat(TestImages.jpeg(640, 480), page), MIN_SIDE);
    CleanImage png = cleaner.clean(TestImages.concat(TestImages.png(640, 480), archive), MIN_SIDE);

    assertThat(text(jpeg)).doesNotContain("script");
    assertThat(text(png)).doesNotContain("payload");
  }

  @Test
  @DisplayName("a JPEG of thousands of scans is not decoded")
  void refusesManyScans() throws IOException {
    byte[] jpeg = TestImages.jpeg(640, 480);
    byte[] scans = new byte[2 * 1000];
    for (int i = 0; i < scans.length; i += 2) {
      scans[i] = (byte) 0xff;
      scans[i + 1] = (byte) 0xda;
    }
    byte[] upload =
        TestImages.concat(
            Arrays.copyOf(jpeg, jpeg.length - 2), scans, new byte[] {(byte) 0xff, (byte) 0xd9});

    assertThatExceptionOfType(DocumentRefusedException.class)
        .isThrownBy(() -> cleaner.clean(upload, MIN_SIDE))
        .extracting(DocumentRefusedException::reason)
        .isEqualTo(Reason.UNREADABLE);
  }

  @Test
  @DisplayName("every way to cut a small picture short is refused, or leads to a picture")
  void survivesEveryTruncation() throws IOException {
    for (byte[] whole :
        new byte[][] {
          TestImages.jpeg(200, 200), TestImages.png(200, 200), TestImages.webp(200, 200)
        }) {
      for (int length = 0; length < whole.length; length++) {
        byte[] cut = Arrays.copyOf(whole, length);
        assertThatExceptionOfType(DocumentRefusedException.class)
            .as("%s of %s bytes", length, whole.length)
            .isThrownBy(() -> cleaner.clean(cut, MIN_SIDE));
      }
    }
  }

  @Test
  @DisplayName("who waits too long for a turn is told that the server is busy")
  void isBusy() {
    ImageCleaner closed = new ImageCleaner(LIMITS, 0, Duration.ofMillis(50));

    assertThatExceptionOfType(DocumentRefusedException.class)
        .isThrownBy(() -> closed.clean(TestImages.jpeg(640, 480), MIN_SIDE))
        .extracting(DocumentRefusedException::reason)
        .isEqualTo(Reason.BUSY);
  }

  private static BufferedImage decode(CleanImage clean) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(clean.content()));
  }

  private static int red(BufferedImage image, int x, int y) {
    return image.getRGB(x, y) >> 16 & 0xff;
  }

  private static int[] filled(int length, int value) {
    int[] values = new int[length];
    Arrays.fill(values, value);
    return values;
  }

  private static byte[] half(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length / 2);
  }

  private static String text(CleanImage clean) {
    return new String(clean.content(), StandardCharsets.ISO_8859_1);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
