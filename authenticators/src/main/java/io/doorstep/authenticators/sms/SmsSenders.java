package io.doorstep.authenticators.sms;

import java.util.Comparator;
import java.util.List;

import org.keycloak.common.util.Environment;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

import io.doorstep.authenticators.vendor.BreakerRules;
import io.doorstep.authenticators.vendor.VendorBreakers;
import io.doorstep.authenticators.vendor.VendorConfig;
import io.doorstep.authenticators.vendor.VendorGuard;
import io.doorstep.spi.figures.Price;
import io.doorstep.spi.sms.SmsDeliveryException;
import io.doorstep.spi.sms.SmsDeliveryException.Reason;
import io.doorstep.spi.sms.SmsProvider;
import io.doorstep.spi.sms.SmsProviderFactory;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Makes a realm's senders from its components. */
final class SmsSenders {

  private static final Logger LOGGER = Logger.getLogger(SmsSenders.class);
  private static final VendorBreakers BREAKERS = new VendorBreakers(SmsSender.KIND);

  private static final String CONSOLE = "console";

  private final KeycloakSession session;

  SmsSenders(KeycloakSession session) {
    this.session = session;
  }

  /** Highest priority first, then by name. */
  List<SmsSender> of(RealmModel realm) {
    Comparator<ComponentModel> order =
        Comparator.comparing(this::priority)
            .reversed()
            .thenComparing(ComponentModel::getName, Comparator.nullsLast(String::compareTo));
    List<SmsSender> senders =
        realm
            .getComponentsStream(realm.getId(), SmsProvider.class.getName())
            .sorted(order)
            .map(this::sender)
            .toList();
    return senders.isEmpty() && Environment.isDevMode() ? List.of(sender(console())) : senders;
  }

  /** A sender that can't be set up stays in the list and fails, so that the others work on. */
  private SmsSender sender(ComponentModel model) {
    BreakerRules rules = BreakerRules.DEFAULT;
    SmsProvider provider;
    try {
      rules = config(model).breakerRules();
      provider = factory(model).create(session, model);
    } catch (RuntimeException e) {
      LOGGER.warnf(
          "SMS sender %s (%s): %s", model.getName(), model.getProviderId(), e.getMessage());
      provider =
          message -> {
            throw new SmsDeliveryException(Reason.MISCONFIGURED, "could not be set up");
          };
    }
    return new SmsSender(
        new VendorGuard(
            SmsSender.KIND,
            SmsSender.METER,
            model.getName(),
            model.getProviderId(),
            BREAKERS.of(model, rules)),
        provider,
        price(model));
  }

  /** A price that can not be read, as imported realms may have it, costs no message. */
  private @Nullable Price price(ComponentModel model) {
    try {
      return MessagePrice.of(config(model)).orElse(null);
    } catch (IllegalArgumentException e) {
      LOGGER.warnf(
          "SMS sender %s: the price is left out, since it %s", model.getName(), e.getMessage());
      return null;
    }
  }

  private SmsProviderFactory factory(ComponentModel model) {
    if (session
            .getKeycloakSessionFactory()
            .getProviderFactory(SmsProvider.class, model.getProviderId())
        instanceof SmsProviderFactory factory) {
      return factory;
    }
    throw new IllegalArgumentException("there is no such provider");
  }

  private int priority(ComponentModel model) {
    try {
      return config(model).number(SmsProviderFactory.PRIORITY, 0);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private VendorConfig config(ComponentModel model) {
    return new VendorConfig(session.vault(), model);
  }

  private static ComponentModel console() {
    ComponentModel model = new ComponentModel();
    model.setId(CONSOLE);
    model.setName(CONSOLE);
    model.setProviderId(CONSOLE);
    return model;
  }
}
