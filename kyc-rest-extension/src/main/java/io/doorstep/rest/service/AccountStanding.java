package io.doorstep.rest.service;

import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

import io.doorstep.spi.identity.UserCode;
import io.doorstep.spi.onboarding.AccountType;
import io.doorstep.spi.onboarding.AccountTypeProvider;
import io.doorstep.spi.onboarding.OnboardingProgress;
import io.doorstep.spi.onboarding.OnboardingProvider;
import io.doorstep.spi.usercode.UserCodeProvider;

/** Who an account is and how far it has come. */
public record AccountStanding(
    String userId, UserCode userCode, Optional<AccountType> type, OnboardingProgress progress) {

  static AccountStanding of(KeycloakSession session, UserModel user) {
    RealmModel realm = session.getContext().getRealm();
    UserCodeProvider codes = session.getProvider(UserCodeProvider.class);
    return new AccountStanding(
        user.getId(),
        codes.find(realm, user).orElseGet(() -> codes.assign(realm, user)),
        session.getProvider(AccountTypeProvider.class).of(realm, user),
        session.getProvider(OnboardingProvider.class).progress(realm, user));
  }
}
