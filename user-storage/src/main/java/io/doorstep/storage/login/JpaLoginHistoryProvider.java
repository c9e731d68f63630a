package io.doorstep.storage.login;

import java.time.Duration;

import jakarta.persistence.EntityManager;

import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

import io.doorstep.spi.login.LoginDevice;
import io.doorstep.spi.login.LoginEntry;
import io.doorstep.spi.login.LoginHistoryProvider;
import io.doorstep.spi.login.LoginPage;
import io.doorstep.spi.login.LoginQuery;
import io.doorstep.storage.account.AccountTable;
import io.doorstep.storage.jpa.entity.LoginEntity;
import org.jspecify.annotations.Nullable;

/** Logins in the table DOORSTEP_LOGIN. */
final class JpaLoginHistoryProvider implements LoginHistoryProvider {

  private static final int MAX_IP_ADDRESS = 64;
  private static final int MAX_DEVICE = 128;

  private final EntityManager entityManager;

  JpaLoginHistoryProvider(KeycloakSession session) {
    this.entityManager = session.getProvider(JpaConnectionProvider.class).getEntityManager();
  }

  @Override
  public Duration retention(RealmModel realm) {
    return LoginRetention.of(realm);
  }

  @Override
  public void record(RealmModel realm, LoginEntry login) {
    LoginEntity row = new LoginEntity();
    row.setId(login.id());
    row.setRealmId(realm.getId());
    row.setUserId(login.userId());
    row.setBranchId(new AccountTable(entityManager, realm.getId()).branchOf(login.userId()));
    row.setHappenedAt(login.at().toEpochMilli());
    row.setOutcome(login.outcome().key());
    row.setError(login.error());
    row.setClientId(login.clientId());
    row.setIpAddress(cut(login.ipAddress(), MAX_IP_ADDRESS));
    @Nullable LoginDevice device = login.device();
    if (device != null) {
      row.setBrowser(cut(device.browser(), MAX_DEVICE));
      row.setOperatingSystem(cut(device.operatingSystem(), MAX_DEVICE));
      row.setDevice(cut(device.name(), MAX_DEVICE));
      row.setMobile(device.mobile());
    }
    entityManager.persist(row);
  }

  private static @Nullable String cut(@Nullable String text, int length) {
    return text == null || text.length() <= length ? text : text.substring(0, length);
  }

  @Override
  public LoginPage list(RealmModel realm, LoginQuery query) {
    return new LoginList(entityManager, realm.getId()).page(query);
  }

  @Override
  public void close() {}
}
