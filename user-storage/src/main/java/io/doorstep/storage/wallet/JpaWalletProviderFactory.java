package io.doorstep.storage.wallet;

import java.util.Currency;
import java.util.List;

import org.keycloak.Config;
import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderConfigProperty;

import io.doorstep.spi.component.SoleComponent;
import io.doorstep.spi.wallet.WalletProvider;
import io.doorstep.spi.wallet.WalletProviderFactory;
import org.jspecify.annotations.Nullable;

/** Wallets in Keycloak's database. A realm has them once its component names their currency. */
public final class JpaWalletProviderFactory implements WalletProviderFactory {

  static final String ID = "doorstep-wallet";

  private static final String CURRENCY = "currency";

  /** The provider of the realm at hand, by its component if it has one. */
  @Override
  public WalletProvider create(KeycloakSession session) {
    RealmModel realm = session.getContext().getRealm();
    return realm
        .getComponentsStream(realm.getId(), WalletProvider.class.getName())
        .findFirst()
        .map(component -> create(session, component))
        .orElseGet(() -> new JpaWalletProvider(session, null));
  }

  @Override
  public WalletProvider create(KeycloakSession session, ComponentModel component) {
    return new JpaWalletProvider(session, currencyOf(component));
  }

  /**
   * The currency that a component names.
   *
   * @throws ComponentValidationException if it is none that has a minor unit
   */
  static Currency currencyOf(ComponentModel component) {
    @Nullable String code = component.get(CURRENCY);
    try {
      Currency currency = Currency.getInstance(code == null ? "" : code.strip());
      if (currency.getDefaultFractionDigits() >= 0) {
        return currency;
      }
    } catch (IllegalArgumentException e) {
      // told below
    }
    throw new ComponentValidationException(
        "''Currency'' must be the code of a currency, such as INR (ISO 4217)");
  }

  /** What is in wallets already can not be called by another currency's name. */
  @Override
  public void validateConfiguration(
      KeycloakSession session, RealmModel realm, ComponentModel component)
      throws ComponentValidationException {
    Currency currency = currencyOf(component);
    SoleComponent.require(
        realm, component, WalletProvider.class, "The realm already has a currency for wallets");
    Ledger ledger =
        new Ledger(
            session.getProvider(JpaConnectionProvider.class).getEntityManager(), realm.getId());
    if (ledger.hasOtherThan(currency.getCurrencyCode())) {
      throw new ComponentValidationException("The realm has wallets in another currency");
    }
  }

  @Override
  public void init(Config.Scope config) {}

  @Override
  public void postInit(KeycloakSessionFactory factory) {}

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public String getHelpText() {
    return "Gives each user of the realm a wallet, in one currency.";
  }

  @Override
  public List<ProviderConfigProperty> getConfigProperties() {
    return List.of(
        new ProviderConfigProperty(
            CURRENCY,
            "Currency",
            "Code of the wallets' currency, such as INR (ISO 4217). It can not be changed once there"
                + " are wallets.",
            ProviderConfigProperty.STRING_TYPE,
            null));
  }

  @Override
  public void close() {}
}
