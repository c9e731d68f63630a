package io.doorstep.distribution;

import java.net.URI;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;

/** A module of the build, recognised by where its classes were read from. */
enum Module {
  SPI("spi"),
  USER_STORAGE("user-storage"),
  AUTHENTICATORS("authenticators"),
  KYC_REST_EXTENSION("kyc-rest-extension");

  private final String directory;

  Module(String directory) {
    this.directory = directory;
  }

  /**
   * Classes are in the module's build directory, or in its jar when the module is not built along.
   */
  boolean owns(URI location) {
    return location.toString().contains("/" + directory + "/target/")
        || location.toString().contains("/doorstep-" + directory + "/");
  }

  DescribedPredicate<JavaClass> classes() {
    return DescribedPredicate.describe(
        "classes of " + directory,
        type -> type.getSource().map(source -> owns(source.getUri())).orElse(false));
  }

  JavaClasses of(JavaClasses all) {
    return all.that(classes());
  }
}
