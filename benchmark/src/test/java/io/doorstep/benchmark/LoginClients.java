package io.doorstep.benchmark;

import java.util.List;
import java.util.Map;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

import org.keycloak.admin.client.resource.AuthenticationManagementResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.AuthenticationExecutionInfoRepresentation;
import org.keycloak.representations.idm.AuthenticationFlowRepresentation;
import org.keycloak.representations.idm.AuthenticatorConfigRepresentation;
import org.keycloak.representations.idm.ClientRepresentation;

/** A client for each flow that is compared, so that all of them run in one realm. */
final class LoginClients {

  private static final String USERNAME_FLOW = "username only";
  private static final String MOBILE_OTP_FLOW = "mobile otp";

  private final RealmResource realm;
  private final AuthenticationManagementResource flows;

  LoginClients(RealmResource realm) {
    this.realm = realm;
    this.flows = realm.flows();
  }

  void create() {
    createFlow(USERNAME_FLOW);
    addStep(USERNAME_FLOW, "auth-username-form", Map.of());
    createFlow(MOBILE_OTP_FLOW);
    addStep(MOBILE_OTP_FLOW, "doorstep-contact-form", Map.of("kind", "mobile"));
    addStep(MOBILE_OTP_FLOW, "doorstep-sms-otp", Map.of());
    createClient(LoginFlow.PASSWORD, "browser");
    createClient(LoginFlow.USERNAME, USERNAME_FLOW);
    createClient(LoginFlow.MOBILE_OTP, MOBILE_OTP_FLOW);
    createClient(LoginFlow.OTP_GRANT, "browser");
  }

  private void createFlow(String alias) {
    AuthenticationFlowRepresentation flow = new AuthenticationFlowRepresentation();
    flow.setAlias(alias);
    flow.setProviderId("basic-flow");
    flow.setTopLevel(true);
    flow.setBuiltIn(false);
    requireCreated(flows.createFlow(flow));
  }

  private void addStep(String flow, String authenticator, Map<String, String> settings) {
    flows.addExecution(flow, Map.of("provider", authenticator));
    AuthenticationExecutionInfoRepresentation step =
        flows.getExecutions(flow).stream()
            .filter(execution -> authenticator.equals(execution.getProviderId()))
            .findFirst()
            .orElseThrow();
    step.setRequirement("REQUIRED");
    flows.updateExecutions(flow, step);
    if (!settings.isEmpty()) {
      AuthenticatorConfigRepresentation config = new AuthenticatorConfigRepresentation();
      config.setAlias(authenticator);
      config.setConfig(settings);
      requireCreated(flows.newExecutionConfig(step.getId(), config));
    }
  }

  private void createClient(LoginFlow login, String flow) {
    ClientRepresentation client = new ClientRepresentation();
    client.setClientId(login.clientId());
    client.setPublicClient(true);
    client.setRedirectUris(List.of(LoginScenarios.REDIRECT_URI));
    client.setAttributes(Map.of("doorstep.otp.grant.enabled", "true"));
    client.setAuthenticationFlowBindingOverrides(Map.of("browser", flowId(flow)));
    requireCreated(realm.clients().create(client));
  }

  private String flowId(String alias) {
    return flows.getFlows().stream()
        .filter(flow -> alias.equals(flow.getAlias()))
        .findFirst()
        .orElseThrow()
        .getId();
  }

  private static void requireCreated(Response response) {
    try (response) {
      if (response.getStatusInfo() != Response.Status.CREATED) {
        throw new WebApplicationException(response.readEntity(String.class), response.getStatus());
      }
    }
  }
}
