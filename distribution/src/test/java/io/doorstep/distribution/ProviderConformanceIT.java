package io.doorstep.distribution;

import java.util.List;
import java.util.stream.Stream;

import org.keycloak.authentication.ConfigurableAuthenticatorFactory;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.provider.ConfiguredProvider;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderFactory;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What every provider owes Keycloak and the person who reads the admin console. */
class ProviderConformanceIT {

  @ParameterizedTest
  @MethodSource("services")
  void hasUniqueIds(String service) {
    assertThat(ProviderJar.providers(service).stream().map(ProviderConformanceIT::instantiate))
        .filteredOn(ProviderFactory.class::isInstance)
        .extracting(provider -> ((ProviderFactory<?>) provider).getId())
        .doesNotHaveDuplicates()
        // Keycloak finds a grant by its URI, so that is its provider's id
        .allMatch(id -> id.matches("[a-z][a-z0-9:-]*"));
  }

  @ParameterizedTest
  @MethodSource("configured")
  void explainsItself(ConfiguredProvider provider) {
    assertThat(provider.getHelpText()).isNotBlank();
  }

  @ParameterizedTest
  @MethodSource("configured")
  void explainsItsSettings(ConfiguredProvider provider) {
    List<ProviderConfigProperty> properties =
        provider.getConfigProperties() == null ? List.of() : provider.getConfigProperties();

    assertThat(properties).extracting(ProviderConfigProperty::getName).doesNotHaveDuplicates();
    assertThat(properties)
        .allSatisfy(
            property -> {
              assertThat(property.getLabel()).as(property.getName()).isNotBlank();
              assertThat(property.getHelpText()).as(property.getName()).isNotBlank();
              assertThat(property.getType()).as(property.getName()).isNotBlank();
            });
  }

  @ParameterizedTest
  @MethodSource("steps")
  void canBePutIntoAFlow(ConfigurableAuthenticatorFactory step) {
    assertThat(step.getDisplayType()).isNotBlank();
    assertThat(step.getRequirementChoices()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("requiredActions")
  void isNamedAmongTheRequiredActions(RequiredActionFactory action) {
    assertThat(action.getDisplayText()).isNotBlank();
  }

  static Stream<String> services() {
    return ProviderJar.services();
  }

  static Stream<ConfiguredProvider> configured() {
    return all(ConfiguredProvider.class);
  }

  static Stream<ConfigurableAuthenticatorFactory> steps() {
    return all(ConfigurableAuthenticatorFactory.class);
  }

  static Stream<RequiredActionFactory> requiredActions() {
    return all(RequiredActionFactory.class);
  }

  private static <T> Stream<T> all(Class<T> type) {
    return ProviderJar.services()
        .flatMap(service -> ProviderJar.providers(service).stream())
        .map(ProviderConformanceIT::instantiate)
        .filter(type::isInstance)
        .map(type::cast);
  }

  private static Object instantiate(String provider) {
    try {
      return Class.forName(provider).getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(provider + " cannot be instantiated", e);
    }
  }
}
