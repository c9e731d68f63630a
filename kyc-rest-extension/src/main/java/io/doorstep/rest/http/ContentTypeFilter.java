package io.doorstep.rest.http;

import java.util.regex.Pattern;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

import org.jspecify.annotations.Nullable;

/**
 * Keeps the server from touching bodies that only our resources know to refuse. Left alone it fails
 * with a 500 on a {@code Content-Type} that can't be parsed, and reads a form, which nothing here
 * takes, into memory before any resource is asked. Such a body becomes an octet stream, and the
 * resource answers with the problem document.
 */
@Provider
@PreMatching
public final class ContentTypeFilter implements ContainerRequestFilter {

  private static final Pattern OUR_PATHS =
      Pattern.compile("/(admin/)?realms/[^/]+/onboarding(/.*)?");

  @Override
  public void filter(ContainerRequestContext request) {
    @Nullable String contentType = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
    if (contentType != null
        && OUR_PATHS.matcher(request.getUriInfo().getPath()).matches()
        && !isFitForTheServer(contentType)) {
      request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_OCTET_STREAM);
    }
  }

  private static boolean isFitForTheServer(String contentType) {
    try {
      return !MediaType.valueOf(contentType)
          .isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
