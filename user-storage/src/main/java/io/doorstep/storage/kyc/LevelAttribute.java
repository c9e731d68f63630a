package io.doorstep.storage.kyc;

import org.keycloak.models.UserModel;

import io.doorstep.spi.kyc.CaseProvider;
import io.doorstep.spi.kyc.KycLevel;

/**
 * Mirrors the level to the user, where Keycloak's own searches find it. What counts is the case.
 */
final class LevelAttribute {

  private LevelAttribute() {}

  static void set(UserModel user, KycLevel level) {
    user.setSingleAttribute(CaseProvider.LEVEL_ATTRIBUTE, String.valueOf(level.value()));
  }

  static void clear(UserModel user) {
    user.removeAttribute(CaseProvider.LEVEL_ATTRIBUTE);
  }
}
