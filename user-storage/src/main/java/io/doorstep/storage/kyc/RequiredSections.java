package io.doorstep.storage.kyc;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

import io.doorstep.spi.kyc.SectionKind;
import io.doorstep.spi.onboarding.AccountType;
import io.doorstep.spi.onboarding.AccountTypeProvider;

/** The sections that a user's case has to hold. */
final class RequiredSections {

  private RequiredSections() {}

  /** What the account type asks for; all of them for accounts that are asked for none. */
  static Set<SectionKind> of(KeycloakSession session, RealmModel realm, String userId) {
    List<SectionKind> steps =
        Optional.ofNullable(session.users().getUserById(realm, userId))
            .flatMap(user -> session.getProvider(AccountTypeProvider.class).of(realm, user))
            .map(AccountType::steps)
            .orElse(List.of());
    return steps.isEmpty() ? EnumSet.allOf(SectionKind.class) : EnumSet.copyOf(steps);
  }
}
