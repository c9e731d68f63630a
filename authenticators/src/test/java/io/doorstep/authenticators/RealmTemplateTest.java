package io.doorstep.authenticators;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;

import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.authentication.ConfigurableAuthenticatorFactory;
import org.keycloak.authentication.FormActionFactory;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.protocol.ProtocolMapper;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.representations.idm.AuthenticationExecutionExportRepresentation;
import org.keycloak.representations.idm.AuthenticationFlowRepresentation;
import org.keycloak.representations.idm.AuthenticatorConfigRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.RequiredActionProviderRepresentation;
import org.keycloak.util.JsonSerialization;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The template names providers that exist, with settings that they have, and flows that fit. */
class RealmTemplateTest {
  /** The wizard is a face of what apps call over REST, and stands beside that. */
  private static final String OF_ANOTHER_MODULE = "doorstep-onboarding";

  private final RealmRepresentation template = read();
  private final Map<String, ProviderFactory<?>> steps = new HashMap<>();

  RealmTemplateTest() {
    ServiceLoader.load(AuthenticatorFactory.class).forEach(f -> steps.put(f.getId(), f));
    ServiceLoader.load(FormActionFactory.class).forEach(f -> steps.put(f.getId(), f));
  }

  @Test
  void everyStepExists() {
    assertThat(executions().map(AuthenticationExecutionExportRepresentation::getAuthenticator))
        .filteredOn(authenticator -> authenticator != null)
        .filteredOn(authenticator -> !authenticator.equals("registration-page-form"))
        .isSubsetOf(steps.keySet());
  }

  @Test
  void everySubflowStandsInOnePlace() {
    List<String> subflows =
        template.getAuthenticationFlows().stream()
            .filter(flow -> !flow.isTopLevel())
            .map(AuthenticationFlowRepresentation::getAlias)
            .toList();

    assertThat(executions().map(AuthenticationExecutionExportRepresentation::getFlowAlias))
        .filteredOn(alias -> alias != null)
        .containsExactlyInAnyOrderElementsOf(subflows);
  }

  /** Keycloak deletes a configuration with its execution, so none is shared. */
  @Test
  void everyConfigurationBelongsToOneStep() {
    assertThat(
            executions().map(AuthenticationExecutionExportRepresentation::getAuthenticatorConfig))
        .filteredOn(alias -> alias != null)
        .containsExactlyInAnyOrderElementsOf(
            template.getAuthenticatorConfig().stream()
                .map(AuthenticatorConfigRepresentation::getAlias)
                .toList());
  }

  @Test
  void everySettingIsOneThatTheStepHas() {
    Map<String, Map<String, String>> configs = new HashMap<>();
    template
        .getAuthenticatorConfig()
        .forEach(config -> configs.put(config.getAlias(), config.getConfig()));

    executions()
        .filter(execution -> execution.getAuthenticatorConfig() != null)
        .forEach(
            execution -> {
              ConfigurableAuthenticatorFactory factory =
                  (ConfigurableAuthenticatorFactory) steps.get(execution.getAuthenticator());
              assertThat(configs.get(execution.getAuthenticatorConfig()))
                  .as(execution.getAuthenticatorConfig())
                  .allSatisfy((name, value) -> assertSetting(factory, name, value));
            });
  }

  private static void assertSetting(
      ConfigurableAuthenticatorFactory factory, String name, String value) {
    ProviderConfigProperty property =
        factory.getConfigProperties().stream()
            .filter(candidate -> candidate.getName().equals(name))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no setting " + name));
    if (property.getOptions() != null) {
      assertThat(value.split("##")).isSubsetOf(property.getOptions());
    }
  }

  /** With a longer age than the level has, an expired level would come back for nothing. */
  @Test
  void aMethodCountsForAsLongAsItsLevel() {
    assertThat(template.getAuthenticatorConfig())
        .extracting(AuthenticatorConfigRepresentation::getConfig)
        .flatExtracting(config -> ages(config))
        .containsOnly("36000");
  }

  private static List<String> ages(Map<String, String> config) {
    return Stream.of("maxAge", "loa-max-age").filter(config::containsKey).map(config::get).toList();
  }

  @Test
  void everyRequiredActionAndMapperExists() {
    assertThat(ours(RequiredActionFactory.class).map(ProviderFactory::getId))
        .containsAll(
            template.getRequiredActions().stream()
                .map(RequiredActionProviderRepresentation::getProviderId)
                .filter(id -> !id.equals(OF_ANOTHER_MODULE))
                .toList());
    assertThat(ours(ProtocolMapper.class).map(ProviderFactory::getId))
        .containsAll(
            template.getClientScopes().stream()
                .flatMap(scope -> scope.getProtocolMappers().stream())
                .map(ProtocolMapperRepresentation::getProtocolMapper)
                .toList());
  }

  /** Keycloak's own need more on the class path than this module has. */
  private static <T> Stream<T> ours(Class<T> factoryType) {
    return ServiceLoader.load(factoryType).stream()
        .filter(provider -> provider.type().getName().startsWith("io.doorstep."))
        .map(ServiceLoader.Provider::get);
  }

  private Stream<AuthenticationExecutionExportRepresentation> executions() {
    return template.getAuthenticationFlows().stream()
        .flatMap(flow -> flow.getAuthenticationExecutions().stream());
  }

  private static RealmRepresentation read() {
    try (InputStream in =
        RealmTemplateTest.class
            .getClassLoader()
            .getResourceAsStream("META-INF/doorstep/realm-template.json")) {
      return JsonSerialization.readValue(in, RealmRepresentation.class);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
