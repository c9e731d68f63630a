package io.doorstep.rest.openapi;

import jakarta.ws.rs.Path;

import io.doorstep.rest.resource.OnboardingResource;
import io.doorstep.rest.resource.admin.OnboardingAdminResource;
import org.jspecify.annotations.Nullable;

/**
 * Where the reader of the resources starts. Nobody calls it; Keycloak leads to the same resources
 * by their providers.
 */
@Path("/")
final class ApiDescription {

  /** The security scheme. */
  static final String TOKEN = "token";

  /** Fields by name. */
  static final String PROFILE = "Profile";

  /** The answer to whatever goes wrong. */
  static final String PROBLEM = "Problem";

  /** The answer to who may not call the admin API: ours or Keycloak's own. */
  static final String REFUSAL = "Refusal";

  private ApiDescription() {}

  @Path("realms/{realm}/onboarding")
  @Nullable OnboardingResource forApps() {
    return null;
  }

  @Path("admin/realms/{realm}/onboarding")
  @Nullable OnboardingAdminResource forAdmins() {
    return null;
  }
}
