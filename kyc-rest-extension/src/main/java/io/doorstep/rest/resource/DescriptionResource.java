package io.doorstep.rest.resource;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Response;

import io.doorstep.rest.http.Resource;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** {@code openapi.json}, {@code openapi.yaml}: the description of the API, in OpenAPI 3.1. */
public final class DescriptionResource extends Resource {

  private final AppCall call;
  private final Format format;

  DescriptionResource(AppCall call, Format format) {
    super(call, HttpMethod.GET);
    this.call = call;
    this.format = format;
  }

  @GET
  @Override
  @Operation(hidden = true)
  public Response get() {
    return call.answer(caller -> Response.ok(content(), format.mediaType).build());
  }

  private byte[] content() {
    try (InputStream file = getClass().getResourceAsStream(format.file)) {
      return Objects.requireNonNull(file, format.file).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How it is written; made from the resources when the pack is built. */
  enum Format {
    JSON("/META-INF/doorstep/openapi.json", "application/json"),
    YAML("/META-INF/doorstep/openapi.yaml", "application/yaml");

    private final String file;
    private final String mediaType;

    Format(String file, String mediaType) {
      this.file = file;
      this.mediaType = mediaType;
    }
  }
}
