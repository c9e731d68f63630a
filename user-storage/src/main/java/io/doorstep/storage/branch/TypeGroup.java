package io.doorstep.storage.branch;

import java.util.Optional;

import org.keycloak.authorization.fgap.AdminPermissionsSchema;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

import io.doorstep.spi.onboarding.AccountType;
import org.jspecify.annotations.Nullable;

/** The group that accounts of a type are put into. */
public final class TypeGroup {

  private TypeGroup() {}

  /**
   * Finds it whoever asks: Keycloak would work out for each group whether the caller may see it.
   *
   * @return empty if the type has none, or an admin has removed it since
   */
  public static Optional<GroupModel> of(
      KeycloakSession session, RealmModel realm, AccountType.Grants grants) {
    @Nullable String path = grants.group();
    return path == null
        ? Optional.empty()
        : AdminPermissionsSchema.runWithoutAuthorization(
            session,
            () -> Optional.ofNullable(KeycloakModelUtils.findGroupByPath(session, realm, path)));
  }
}
