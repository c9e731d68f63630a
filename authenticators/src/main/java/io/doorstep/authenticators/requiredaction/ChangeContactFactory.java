package io.doorstep.authenticators.requiredaction;

import io.doorstep.authenticators.credential.ContactActions;
import io.doorstep.spi.identity.ContactKind;

/**
 * What the factories of the actions that have another contact proven have in common. As Keycloak's
 * own actions of this kind they want a login that is not older than {@code max_auth_age}, which is
 * configured on them.
 */
abstract class ChangeContactFactory extends ContactActionFactory {

  ChangeContactFactory(ContactKind kind) {
    super(ContactActions.changing(kind), new ChangeContact(kind));
  }
}
