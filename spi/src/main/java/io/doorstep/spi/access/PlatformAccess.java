package io.doorstep.spi.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.keycloak.models.ClientModel;
import org.keycloak.models.UserModel;

/**
 * Which platforms an account may use. All are, until they are switched off; what is kept is what is
 * off, in the user, whom Keycloak has at hand wherever it issues a token.
 */
public final class PlatformAccess {

  /** User attribute: keys of the platforms that are off. Staff switch them, nobody edits it. */
  public static final String ATTRIBUTE = "platforms_off";

  private PlatformAccess() {}

  public static Set<Platform> off(UserModel user) {
    Set<Platform> off = EnumSet.noneOf(Platform.class);
    user.getAttributeStream(ATTRIBUTE)
        .map(Platform::ofKey)
        .flatMap(Optional::stream)
        .forEach(off::add);
    return off;
  }

  /** Replaces what is off. What is open there goes on: the caller ends it. */
  public static void setOff(UserModel user, Set<Platform> off) {
    List<String> keys = off.stream().map(Platform::key).sorted().toList();
    if (keys.isEmpty()) {
      user.removeAttribute(ATTRIBUTE);
    } else {
      user.setAttribute(ATTRIBUTE, keys);
    }
  }

  /** Whether the account may use the client; service accounts are no people. */
  public static boolean isGranted(UserModel user, ClientModel client) {
    return user.getServiceAccountClientLink() != null || !off(user).contains(Platform.of(client));
  }
}
