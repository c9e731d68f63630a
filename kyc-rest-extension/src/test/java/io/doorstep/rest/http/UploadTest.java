package io.doorstep.rest.http;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

import io.doorstep.rest.error.InvalidInputException;
import io.doorstep.rest.error.RefusedException;
import io.doorstep.rest.error.UnreadableBodyException;
import io.doorstep.spi.document.DocumentRefusedException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Tag("KYC-8")
class UploadTest {
  private static final String TYPE = "application/x-upload; boundary=b7";
  private static final int MAX_BYTES = 100_000;

  private final byte[] photo = new byte[50_000];

  UploadTest() {
    new Random(3).nextBytes(photo);
  }

  @Test
  @DisplayName("reads file and fields in any order, however the stream comes")
  void reads() {
    byte[] body = concat(field("kind", "pan"), file(photo), end());

    for (InputStream in : new InputStream[] {new ByteArrayInputStream(body), new Drops(body)}) {
      Upload upload = Upload.read(in, TYPE, MAX_BYTES);

      assertThat(upload.file()).isEqualTo(photo);
      assertThat(upload.text("kind")).hasValue("pan");
      assertThat(upload.text("other")).isEmpty();
    }
    Upload other = read(concat(file(photo), field("kind", "pan"), end()));
    assertThat(other.file()).isEqualTo(photo);
    assertThat(other.text("kind")).hasValue("pan");
  }

  @Test
  void missesTheFile() {
    Upload upload = read(concat(field("kind", "pan"), end()));

    assertThatExceptionOfType(InvalidInputException.class).isThrownBy(upload::file);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {"application/json", "multipart/mixed; boundary=b7", "application/x-upload"})
  void refusesOtherTypes(String type) {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> Upload.read(new ByteArrayInputStream(end()), type, MAX_BYTES));
  }

  @Test
  @DisplayName("what ends early, has no part, no name, or a name twice, is not read")
  void refusesBrokenForms() {
    byte[] whole = concat(field("kind", "pan"), file(photo), end());
    for (byte[] body :
        new byte[][] {
          new byte[0],
          text("no parts"),
          Arrays.copyOf(whole, 40),
          Arrays.copyOf(whole, whole.length / 2),
          concat(text("--b7\r\nContent-Type: text/plain\r\n\r\nx\r\n"), end()),
          concat(field("kind", "pan"), field("kind", "shop"), end())
        }) {
      assertThatExceptionOfType(UnreadableBodyException.class).isThrownBy(() -> read(body));
    }
  }

  @Test
  void refusesWhatIsTooLarge() {
    byte[] body = concat(file(new byte[200_000]), end());

    assertThatExceptionOfType(DocumentRefusedException.class).isThrownBy(() -> read(body));
  }

  private static Upload read(byte[] body) {
    return Upload.read(new ByteArrayInputStream(body), TYPE, MAX_BYTES);
  }

  private static byte[] field(String name, String value) {
    return text(
        "--b7\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n");
  }

  private static byte[] file(byte[] content) {
    return concat(
        text("--b7\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\n"),
        text("Content-Type: image/jpeg\r\n\r\n"),
        content,
        text("\r\n"));
  }

  private static byte[] end() {
    return text("--b7--\r\n");
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] concat(byte[]... parts) {
    int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
    byte[] all = new byte[length];
    int offset = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, all, offset, part.length);
      offset += part.length;
    }
    return all;
  }

  /** A few bytes at a time, as a slow network brings them. */
  private static final class Drops extends ByteArrayInputStream {
    Drops(byte[] bytes) {
      super(bytes);
    }

    @Override
    public synchronized int read(byte[] bytes, int offset, int length) {
      return super.read(bytes, offset, Math.min(length, 7));
    }
  }
}
