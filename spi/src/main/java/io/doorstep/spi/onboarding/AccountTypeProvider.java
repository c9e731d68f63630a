package io.doorstep.spi.onboarding;

import java.util.List;
import java.util.Optional;

import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.Provider;

/** The account types of realms. */
public interface AccountTypeProvider extends Provider {

  /** User attribute with the id of the account's type. Nobody edits it; {@link #assign} sets it. */
  String ACCOUNT_TYPE_ATTRIBUTE = "account_type";

  /** In the order of the realm's configuration. */
  List<AccountType> list(RealmModel realm);

  default Optional<AccountType> find(RealmModel realm, String id) {
    return list(realm).stream().filter(type -> type.id().equals(id)).findFirst();
  }

  /** The type for who does not say which; empty if the realm leaves no doubt out. */
  Optional<AccountType> byDefault(RealmModel realm);

  /** The user's type; the realm's default for users who came without one. */
  default Optional<AccountType> of(RealmModel realm, UserModel user) {
    return Optional.ofNullable(user.getFirstAttribute(ACCOUNT_TYPE_ATTRIBUTE))
        .flatMap(id -> find(realm, id))
        .or(() -> byDefault(realm));
  }

  /**
   * Makes the account one of that type: grants its roles and group, takes those of the old one. If
   * the type asks for an approval that the account does not have, it is disabled until then.
   */
  void assign(RealmModel realm, UserModel user, AccountType type);
}
