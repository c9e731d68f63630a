package io.doorstep.rest.http;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

import org.keycloak.models.BrowserSecurityHeaders;
import org.keycloak.models.Constants;

import io.doorstep.rest.error.ProblemType;
import io.doorstep.rest.representation.ProblemRepresentation;
import org.jspecify.annotations.Nullable;

/**
 * Refuses bodies that the server itself would choke on before a resource is asked: it parses forms
 * at once, whole and with a 500 for a broken one, and can't bear a {@code Content-Type} that is
 * none. No realm is known here yet, so the text is in English, for the app's developer.
 */
@Provider
@PreMatching
public final class ContentTypeFilter implements ContainerRequestFilter {

  private static final Pattern OUR_PATHS =
      Pattern.compile("/(admin/)?realms/[^/]+/onboarding(/.*)?");

  private static final Pattern UPLOAD_PATHS =
      Pattern.compile(
          "(/realms/[^/]+/onboarding/me/(documents|picture)"
              + "|/admin/realms/[^/]+/onboarding/batches)/?");

  /** Where Keycloak takes the forms of required actions. */
  private static final Pattern ACTION_PATH =
      Pattern.compile("/realms/[^/]+/login-actions/required-action/?");

  @Override
  public void filter(ContainerRequestContext request) {
    @Nullable String contentType = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
    String path = request.getUriInfo().getPath();
    if (contentType != null && isBrowserForm(request, path) && isMultipart(contentType)) {
      request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, Upload.renamed(contentType));
      BrowserForm.remember(request);
    }
    if (contentType == null || !OUR_PATHS.matcher(path).matches()) {
      return;
    }
    if (isMultipart(contentType) && UPLOAD_PATHS.matcher(path).matches()) {
      request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, Upload.renamed(contentType));
    } else if (!isBearable(contentType)) {
      // the server reads it once more on the way out
      request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_OCTET_STREAM);
      request.abortWith(refusal());
    }
  }

  private static boolean isBrowserForm(ContainerRequestContext request, String path) {
    return ACTION_PATH.matcher(path).matches()
        && BrowserForm.REQUIRED_ACTION.equals(
            request.getUriInfo().getQueryParameters().getFirst(Constants.EXECUTION));
  }

  private static boolean isMultipart(String contentType) {
    try {
      return MediaType.valueOf(contentType).isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isBearable(String contentType) {
    try {
      MediaType type = MediaType.valueOf(contentType);
      return !type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
          && !type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static Response refusal() {
    ProblemType problem = ProblemType.BODY_NOT_JSON;
    BrowserSecurityHeaders nosniff = BrowserSecurityHeaders.X_CONTENT_TYPE_OPTIONS;
    return Response.status(problem.status())
        .type(ProblemRepresentation.MEDIA_TYPE)
        .language(Locale.ENGLISH)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(nosniff.getHeaderName(), nosniff.getDefaultValue())
        .entity(
            new ProblemRepresentation(
                problem.uri(),
                "The body is not JSON",
                problem.status(),
                "Send the body as application/json.",
                URI.create("urn:uuid:" + UUID.randomUUID()),
                List.of(),
                Map.of()))
        .build();
  }
}
