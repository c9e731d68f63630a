package io.doorstep.rest.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.doorstep.rest.error.FieldError;
import io.doorstep.rest.error.InvalidInputException;
import io.doorstep.rest.error.ProblemType;
import io.doorstep.rest.error.RefusedException;
import io.doorstep.rest.error.UnreadableBodyException;
import org.apache.commons.fileupload.MultipartStream;
import org.apache.commons.fileupload.ParameterParser;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a {@code multipart/form-data} body (RFC 7578), read in memory. File names and the
 * parts' own media types are not looked at.
 */
public final class Upload {

  public static final String FILE = "file";

  /** For boundaries, headers and the other fields. */
  private static final int MAX_ENVELOPE_BYTES = 16 * 1024;

  private static final int MAX_FIELDS = 8;
  private static final int MAX_HEADER_BYTES = 1024;
  private static final int BUFFER_BYTES = 16 * 1024;
  private static final String DISPOSITION = "content-disposition:";

  /**
   * What the type of such a body is called inside of the server, which would otherwise parse it
   * itself, in memory and into files, and with a 500 for a broken one.
   */
  private static final String RENAMED = "application/x-upload";

  private final Map<String, byte[]> fields;

  private Upload(Map<String, byte[]> fields) {
    this.fields = fields;
  }

  /**
   * Reads a body.
   *
   * @param contentType the header of that name, {@link #renamed}
   * @param maxBytes how large the file may be
   * @throws RefusedException if it is not said to be multipart
   * @throws UnreadableBodyException if it is not
   * @throws io.doorstep.spi.document.DocumentRefusedException if it is too large
   */
  static Upload read(InputStream body, @Nullable String contentType, int maxBytes) {
    byte[] boundary = boundary(contentType);
    try (InputStream bounded = new UploadStream(body, (long) maxBytes + MAX_ENVELOPE_BYTES)) {
      MultipartStream parts = new MultipartStream(bounded, boundary, BUFFER_BYTES, null);
      parts.setPartHeaderSizeMax(MAX_HEADER_BYTES);
      return new Upload(fields(parts));
    } catch (IOException | IllegalArgumentException e) {
      throw new UnreadableBodyException(List.of());
    }
  }

  /** Hides a multipart body from the server's own parser. */
  static String renamed(String contentType) {
    int parameters = contentType.indexOf(';');
    return parameters < 0 ? RENAMED : RENAMED + contentType.substring(parameters);
  }

  static byte[] boundary(@Nullable String contentType) {
    if (contentType == null || !contentType.startsWith(RENAMED)) {
      throw new RefusedException(ProblemType.BODY_NOT_MULTIPART);
    }
    @Nullable String boundary = parameters().parse(contentType, ';').get("boundary");
    if (boundary == null) {
      throw new RefusedException(ProblemType.BODY_NOT_MULTIPART);
    }
    return boundary.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static ParameterParser parameters() {
    ParameterParser parser = new ParameterParser();
    parser.setLowerCaseNames(true);
    return parser;
  }

  private static Map<String, byte[]> fields(MultipartStream parts) throws IOException {
    Map<String, byte[]> fields = new HashMap<>();
    boolean more = parts.skipPreamble();
    while (more) {
      String name = name(parts.readHeaders());
      ByteArrayOutputStream value = new ByteArrayOutputStream();
      parts.readBodyData(value);
      if (fields.size() == MAX_FIELDS || fields.put(name, value.toByteArray()) != null) {
        throw new IOException("too many fields, or one of them twice");
      }
      more = parts.readBoundary();
    }
    if (fields.isEmpty()) {
      throw new IOException("no parts");
    }
    return fields;
  }

  private static String name(String headers) throws IOException {
    @Nullable String name = disposition(headers).get("name");
    if (name == null) {
      throw new IOException("a part has no name");
    }
    return name;
  }

  /** What the headers of a part say of it; nothing if they do not. */
  static Map<String, @Nullable String> disposition(String headers) {
    return headers
        .lines()
        .filter(line -> line.regionMatches(true, 0, DISPOSITION, 0, DISPOSITION.length()))
        .findFirst()
        .map(line -> parameters().parse(line.substring(DISPOSITION.length()), ';'))
        .orElseGet(Map::of);
  }

  /**
   * The file.
   *
   * @throws InvalidInputException if there is none
   */
  public byte[] file() {
    byte[] file = fields.get(FILE);
    if (file == null) {
      throw new InvalidInputException(FieldError.missing(FILE));
    }
    return file;
  }

  /** A field's text. */
  public Optional<String> text(String field) {
    return Optional.ofNullable(fields.get(field))
        .map(value -> new String(value, StandardCharsets.UTF_8));
  }
}
