package io.doorstep.authenticators.sms;

import java.util.List;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

import io.doorstep.spi.otp.OtpProvider;
import io.doorstep.spi.sms.SmsProvider;
import org.jboss.logging.Logger;

/** Tells an operator, before the first person waits in vain, where no SMS can leave. */
public final class MissingSenders {

  private static final Logger LOGGER = Logger.getLogger(MissingSenders.class);

  private MissingSenders() {}

  /** Warns of the realms that have rules for one-time codes and no sender. */
  public static void warn(KeycloakSession session) {
    List<String> realms =
        session
            .realms()
            .getRealmsWithProviderTypeStream(OtpProvider.class)
            .filter(MissingSenders::hasNoSender)
            .map(RealmModel::getName)
            .sorted()
            .toList();
    if (!realms.isEmpty()) {
      LOGGER.warnf(
          "No code will leave by SMS in the realms %s: add a component of the type %s to each",
          realms, SmsProvider.class.getName());
    }
  }

  private static boolean hasNoSender(RealmModel realm) {
    return realm
        .getComponentsStream(realm.getId(), SmsProvider.class.getName())
        .findAny()
        .isEmpty();
  }
}
