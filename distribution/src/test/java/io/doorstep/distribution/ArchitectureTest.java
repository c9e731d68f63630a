package io.doorstep.distribution;

import java.util.EnumSet;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludePackageInfos;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** The arrows of {@code docs/adr/0001-modules-and-arrows.md}, and what must be nowhere. */
@AnalyzeClasses(
    packages = "io.doorstep",
    importOptions = {DoNotIncludeTests.class, DoNotIncludePackageInfos.class})
class ArchitectureTest {

  /**
   * Keycloak's services are private API and break in patch releases: these packages may use them.
   */
  private static final String[] USERS_OF_KEYCLOAK_SERVICES = {
    "io.doorstep.authenticators.condition",
    "io.doorstep.authenticators.form",
    "io.doorstep.authenticators.clientpolicy",
    "io.doorstep.authenticators.grant",
    "io.doorstep.authenticators.otp",
    "io.doorstep.authenticators.registration",
    "io.doorstep.authenticators.requiredaction",
    "io.doorstep.rest.resource..",
    "io.doorstep.rest.service",
    "io.doorstep.rest.setup",
    "io.doorstep.storage.schedule"
  };

  @ArchTest
  static final ArchRule spiDependsOnNoOtherModule =
      dependsOnNoneOf(
          Module.SPI,
          EnumSet.of(Module.USER_STORAGE, Module.AUTHENTICATORS, Module.KYC_REST_EXTENSION));

  @ArchTest
  static final ArchRule userStorageDependsOnSpiAlone =
      dependsOnNoneOf(
          Module.USER_STORAGE, EnumSet.of(Module.AUTHENTICATORS, Module.KYC_REST_EXTENSION));

  @ArchTest
  static final ArchRule authenticatorsDependOnSpiAlone =
      dependsOnNoneOf(
          Module.AUTHENTICATORS, EnumSet.of(Module.USER_STORAGE, Module.KYC_REST_EXTENSION));

  @ArchTest
  static final ArchRule restDependsOnSpiAlone =
      dependsOnNoneOf(
          Module.KYC_REST_EXTENSION, EnumSet.of(Module.USER_STORAGE, Module.AUTHENTICATORS));

  @ArchTest
  static final ArchRule spiIsFreeOfTechnology =
      noClasses()
          .that(Module.SPI.classes())
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "jakarta.persistence..", "jakarta.ws.rs..", "org.keycloak.services..");

  @ArchTest
  static final ArchRule packagesAreFreeOfCycles =
      slices().matching("io.doorstep.(**)").should().beFreeOfCycles();

  /** One is read while the pack is built, and left out of the jar, as another test shows. */
  @ArchTest
  static final ArchRule noRootResources =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.doorstep.rest.openapi")
          .should()
          .beAnnotatedWith("jakarta.ws.rs.Path")
          .because("in a provider jar it becomes a live endpoint without authentication");

  @ArchTest
  static final ArchRule entitiesStayInStorage =
      classes()
          .that()
          .areAnnotatedWith("jakarta.persistence.Entity")
          .should()
          .resideInAPackage("io.doorstep.storage..");

  @ArchTest
  static final ArchRule persistenceStaysInStorage =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.doorstep.storage..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "java.sql..");

  @ArchTest
  static final ArchRule privateApiIsConfined =
      noClasses()
          .that()
          .resideOutsideOfPackages(USERS_OF_KEYCLOAK_SERVICES)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.keycloak.services..");

  private static ArchRule dependsOnNoneOf(Module module, EnumSet<Module> others) {
    return CompositeArchRule.of(
        others.stream().map(other -> dependsNotOn(module, other.classes())).toList());
  }

  private static ArchRule dependsNotOn(Module module, DescribedPredicate<JavaClass> others) {
    return noClasses().that(module.classes()).should().dependOnClassesThat(others);
  }
}
