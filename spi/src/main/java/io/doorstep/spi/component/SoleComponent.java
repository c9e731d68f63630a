package io.doorstep.spi.component;

import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.Provider;

/** Components of which a realm has one at most. */
public final class SoleComponent {

  private SoleComponent() {}

  /**
   * Has a component pass that is its realm's only one of the kind.
   *
   * @param message for who wants to add a second
   * @throws ComponentValidationException if it is not
   */
  public static void require(
      RealmModel realm, ComponentModel component, Class<? extends Provider> kind, String message)
      throws ComponentValidationException {
    boolean second =
        realm
            .getComponentsStream(realm.getId(), kind.getName())
            .anyMatch(present -> !present.getId().equals(component.getId()));
    if (second) {
      throw new ComponentValidationException(message);
    }
  }
}
