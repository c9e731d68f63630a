package io.doorstep.it.document;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

/** A form with a file, as browsers send it. */
public final class Multipart {

  public static final String CONTENT_TYPE = "multipart/form-data; boundary=doorstep-7f3a";

  private static final String BOUNDARY = "--doorstep-7f3a";

  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  public Multipart text(String name, String value) {
    return part("Content-Disposition: form-data; name=\"%s\"".formatted(name), bytes(value));
  }

  public Multipart file(String fileName, String mediaType, byte[] content) {
    return part(
        "Content-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: %s"
            .formatted(fileName, mediaType),
        content);
  }

  private Multipart part(String headers, byte[] content) {
    body.writeBytes(bytes(BOUNDARY + "\r\n" + headers + "\r\n\r\n"));
    body.writeBytes(content);
    body.writeBytes(bytes("\r\n"));
    return this;
  }

  public BodyPublisher publisher() {
    body.writeBytes(bytes(BOUNDARY + "--\r\n"));
    return BodyPublishers.ofByteArray(body.toByteArray());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
