package io.doorstep.rest.setup;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.RepresentationToModel;
import org.keycloak.representations.idm.AuthenticationExecutionExportRepresentation;
import org.keycloak.representations.idm.AuthenticationFlowRepresentation;
import org.keycloak.representations.idm.AuthenticatorConfigRepresentation;

import org.jspecify.annotations.Nullable;

/** Makes a flow with everything under it. */
final class FlowMaker {

  private final RealmModel realm;
  private final Map<String, AuthenticationFlowRepresentation> flows;
  private final Map<String, AuthenticatorConfigRepresentation> configs;

  FlowMaker(RealmModel realm, RealmTemplate template) {
    this.realm = realm;
    this.flows =
        template.realm().getAuthenticationFlows().stream()
            .collect(
                Collectors.toMap(AuthenticationFlowRepresentation::getAlias, Function.identity()));
    this.configs =
        template.realm().getAuthenticatorConfig().stream()
            .collect(
                Collectors.toMap(AuthenticatorConfigRepresentation::getAlias, Function.identity()));
  }

  AuthenticationFlowModel make(AuthenticationFlowRepresentation flow) {
    AuthenticationFlowModel made = realm.addAuthenticationFlow(RepresentationToModel.toModel(flow));
    for (AuthenticationExecutionExportRepresentation step : flow.getAuthenticationExecutions()) {
      realm.addAuthenticatorExecution(execution(made, step));
    }
    return made;
  }

  private AuthenticationExecutionModel execution(
      AuthenticationFlowModel parent, AuthenticationExecutionExportRepresentation step) {
    AuthenticationExecutionModel execution = new AuthenticationExecutionModel();
    execution.setParentFlow(parent.getId());
    execution.setRequirement(Requirement.valueOf(step.getRequirement()));
    execution.setPriority(step.getPriority());
    execution.setAuthenticator(step.getAuthenticator());
    execution.setAuthenticatorFlow(step.isAuthenticatorFlow());
    @Nullable String subflow = step.getFlowAlias();
    if (subflow != null) {
      execution.setFlowId(subflow(subflow).getId());
    }
    @Nullable String config = step.getAuthenticatorConfig();
    if (config != null) {
      execution.setAuthenticatorConfig(config(config).getId());
    }
    return execution;
  }

  private AuthenticationFlowModel subflow(String alias) {
    @Nullable AuthenticationFlowModel present = realm.getFlowByAlias(alias);
    return present == null ? make(named(flows, alias)) : present;
  }

  private AuthenticatorConfigModel config(String alias) {
    @Nullable AuthenticatorConfigModel present = realm.getAuthenticatorConfigByAlias(alias);
    return present == null
        ? realm.addAuthenticatorConfig(RepresentationToModel.toModel(named(configs, alias)))
        : present;
  }

  private static <T> T named(Map<String, T> parts, String alias) {
    return Objects.requireNonNull(parts.get(alias), () -> "not in the template: " + alias);
  }
}
