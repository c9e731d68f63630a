package io.doorstep.rest.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;

import org.keycloak.http.HttpRequest;
import org.keycloak.models.KeycloakSession;

import io.doorstep.rest.error.RefusedException;
import io.doorstep.rest.error.UnreadableBodyException;
import io.doorstep.spi.document.DocumentRefusedException;
import org.apache.commons.fileupload.MultipartStream;
import org.jspecify.annotations.Nullable;

/**
 * What a browser posts from a page: texts, and files where the form has any. Forms with files are
 * kept from the server's own parser, which writes files to its disk as they come; here they stay in
 * memory, bounded, and so many at a time as there is room for. A file that is too large comes one
 * byte longer than it may be, so that the texts beside it are there to be shown again.
 */
public record BrowserForm(Map<String, String> texts, Map<String, List<byte[]>> files) {

  /** The required action whose forms may have files. */
  public static final String REQUIRED_ACTION = "doorstep-onboarding";

  /** Two large photos: more than the server takes by default, which refuses the rest itself. */
  private static final long MAX_FORM_BYTES = 17L * 1024 * 1024;

  private static final int MAX_PARTS = 64;
  private static final int MAX_TEXT_BYTES = 16 * 1024;
  private static final int MAX_HEADER_BYTES = 2048;
  private static final int BUFFER_BYTES = 16 * 1024;
  private static final String REQUEST = "doorstep.browser-form";

  public BrowserForm {
    texts = Map.copyOf(texts);
    files = Map.copyOf(files);
  }

  /** Remembers the request that the session is about to work on, to read its body later. */
  static void remember(ContainerRequestContext request) {
    CDI.current().select(KeycloakSession.class).get().setAttribute(REQUEST, request);
  }

  /**
   * Reads the form that was posted.
   *
   * @param maxFileBytes how large a file may be
   * @param store puts the files away, while the form has one of the places for uploads
   * @return the form without its files
   * @throws UnreadableBodyException if it is none
   * @throws DocumentRefusedException if there is no room for uploads for too long
   */
  public static BrowserForm read(
      KeycloakSession session, int maxFileBytes, Consumer<BrowserForm> store) {
    @Nullable ContainerRequestContext request =
        session.getAttribute(REQUEST, ContainerRequestContext.class);
    HttpRequest http = session.getContext().getHttpRequest();
    if (request == null) {
      return ofTexts(http.getDecodedFormParameters());
    }
    String type = http.getHttpHeaders().getHeaderString(HttpHeaders.CONTENT_TYPE);
    return UploadSlots.in(
        () -> {
          BrowserForm form = read(request.getEntityStream(), type, maxFileBytes);
          store.accept(form);
          return new BrowserForm(form.texts(), Map.of());
        });
  }

  /** A form without files; of texts of the same name the first counts. */
  static BrowserForm ofTexts(MultivaluedMap<String, String> parameters) {
    Map<String, String> texts = new HashMap<>();
    parameters.forEach((name, values) -> texts.put(name, values.get(0)));
    return new BrowserForm(texts, Map.of());
  }

  /**
   * Reads a form with files.
   *
   * @param contentType the header of that name, as {@link Upload#renamed}
   * @throws UnreadableBodyException if it is none
   */
  static BrowserForm read(InputStream body, @Nullable String contentType, int maxFileBytes) {
    try (InputStream bounded = new UploadStream(body, MAX_FORM_BYTES)) {
      byte[] boundary = Upload.boundary(contentType);
      MultipartStream parts = new MultipartStream(bounded, boundary, BUFFER_BYTES, null);
      parts.setPartHeaderSizeMax(MAX_HEADER_BYTES);
      return read(parts, maxFileBytes);
    } catch (IOException
        | IllegalArgumentException
        | DocumentRefusedException
        | RefusedException e) {
      throw new UnreadableBodyException(List.of());
    }
  }

  private static BrowserForm read(MultipartStream parts, int maxFileBytes) throws IOException {
    Map<String, String> texts = new HashMap<>();
    Map<String, List<byte[]>> files = new HashMap<>();
    boolean more = parts.skipPreamble();
    if (!more) {
      throw new IOException("no parts");
    }
    for (int count = 0; more; count++) {
      if (count == MAX_PARTS) {
        throw new IOException("too many parts");
      }
      Map<String, @Nullable String> disposition = Upload.disposition(parts.readHeaders());
      @Nullable String name = disposition.get("name");
      if (name == null) {
        throw new IOException("a part has no name");
      }
      boolean file = disposition.containsKey("filename");
      Bounded value = new Bounded(file ? maxFileBytes : MAX_TEXT_BYTES);
      parts.readBodyData(value);
      if (!file) {
        texts.putIfAbsent(name, value.toString(StandardCharsets.UTF_8));
      } else if (value.size() > 0) {
        // what was not chosen comes as a file of nothing
        files.computeIfAbsent(name, key -> new ArrayList<>()).add(value.toByteArray());
      }
      more = parts.readBoundary();
    }
    return new BrowserForm(texts, files);
  }

  /** A text; empty if it was not in the form. */
  public @Nullable String text(String name) {
    return texts.get(name);
  }

  public List<byte[]> files(String name) {
    return files.getOrDefault(name, List.of());
  }

  /** What people say of themselves stays out of logs. */
  @Override
  public String toString() {
    return "BrowserForm[]";
  }

  /** Keeps one byte more than there may be, and drops the rest. */
  private static final class Bounded extends ByteArrayOutputStream {

    private final int max;

    Bounded(int max) {
      this.max = max;
    }

    @Override
    public synchronized void write(int next) {
      if (size() <= max) {
        super.write(next);
      }
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
      super.write(bytes, offset, Math.max(0, Math.min(length, max + 1 - size())));
    }
  }
}
