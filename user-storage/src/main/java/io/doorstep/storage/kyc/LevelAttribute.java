package io.doorstep.storage.kyc;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

import io.doorstep.spi.kyc.CaseProvider;
import io.doorstep.spi.kyc.KycLevel;
import io.doorstep.spi.onboarding.OnboardingProvider;

/**
 * Mirrors the level to the user, where Keycloak's own searches find it. What counts is the case.
 */
final class LevelAttribute {

  private LevelAttribute() {}

  static void set(KeycloakSession session, RealmModel realm, UserModel user, KycLevel level) {
    user.setSingleAttribute(CaseProvider.LEVEL_ATTRIBUTE, String.valueOf(level.value()));
    session.getProvider(OnboardingProvider.class).changed(realm, user);
  }

  static void clear(KeycloakSession session, RealmModel realm, UserModel user) {
    user.removeAttribute(CaseProvider.LEVEL_ATTRIBUTE);
    session.getProvider(OnboardingProvider.class).changed(realm, user);
  }
}
