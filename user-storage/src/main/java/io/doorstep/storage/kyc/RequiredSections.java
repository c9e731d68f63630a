package io.doorstep.storage.kyc;

import java.util.EnumSet;
import java.util.Set;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

import io.doorstep.spi.kyc.SectionKind;

/** The sections that a user's case has to hold. */
final class RequiredSections {

  private RequiredSections() {}

  static Set<SectionKind> of(KeycloakSession session, RealmModel realm, String userId) {
    return EnumSet.allOf(SectionKind.class);
  }
}
