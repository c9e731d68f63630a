package io.doorstep.storage.consent;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.EntityManager;

import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

import io.doorstep.spi.consent.Consent;
import io.doorstep.spi.consent.ConsentProvider;
import io.doorstep.spi.consent.ConsentPurpose;
import io.doorstep.spi.kyc.CaseProvider;
import io.doorstep.storage.jpa.entity.ConsentEntity;

/** Consents in the table DOORSTEP_CONSENT. */
final class JpaConsentProvider implements ConsentProvider {

  private final KeycloakSession session;
  private final EntityManager entityManager;

  JpaConsentProvider(KeycloakSession session) {
    this.session = session;
    this.entityManager = session.getProvider(JpaConnectionProvider.class).getEntityManager();
  }

  @Override
  public String currentVersion(RealmModel realm, ConsentPurpose purpose) {
    return switch (purpose) {
      case KYC -> session.getProvider(CaseProvider.class).policy().consentVersion();
    };
  }

  @Override
  public Optional<Consent> give(
      RealmModel realm, UserModel user, ConsentPurpose purpose, String textVersion) {
    if (!textVersion.equals(currentVersion(realm, purpose))) {
      return Optional.empty();
    }
    ConsentEntity consent =
        standing(realm, user, purpose).stream()
            .filter(row -> row.getTextVersion().equals(textVersion))
            .findFirst()
            .orElseGet(() -> record(realm, user, purpose, textVersion));
    return Optional.of(toConsent(consent));
  }

  private ConsentEntity record(
      RealmModel realm, UserModel user, ConsentPurpose purpose, String textVersion) {
    ConsentEntity row = new ConsentEntity();
    row.setId(KeycloakModelUtils.generateId());
    row.setRealmId(realm.getId());
    row.setUserId(user.getId());
    row.setPurpose(purpose.key());
    row.setTextVersion(textVersion);
    row.setGivenAt(Time.currentTimeMillis());
    entityManager.persist(row);
    tell(realm, EventType.GRANT_CONSENT, user, row);
    return row;
  }

  @Override
  public boolean isGiven(RealmModel realm, UserModel user, ConsentPurpose purpose) {
    String version = currentVersion(realm, purpose);
    return standing(realm, user, purpose).stream()
        .anyMatch(consent -> consent.getTextVersion().equals(version));
  }

  @Override
  public List<Consent> list(RealmModel realm, UserModel user) {
    return entityManager
        .createNamedQuery("Consent.list", ConsentEntity.class)
        .setParameter("realmId", realm.getId())
        .setParameter("userId", user.getId())
        .getResultStream()
        .map(JpaConsentProvider::toConsent)
        .toList();
  }

  @Override
  public boolean withdraw(RealmModel realm, UserModel user, ConsentPurpose purpose) {
    List<ConsentEntity> standing = standing(realm, user, purpose);
    for (ConsentEntity consent : standing) {
      consent.setWithdrawnAt(Time.currentTimeMillis());
      tell(realm, EventType.REVOKE_GRANT, user, consent);
    }
    return !standing.isEmpty();
  }

  private List<ConsentEntity> standing(RealmModel realm, UserModel user, ConsentPurpose purpose) {
    return entityManager
        .createNamedQuery("Consent.standing", ConsentEntity.class)
        .setParameter("realmId", realm.getId())
        .setParameter("userId", user.getId())
        .setParameter("purpose", purpose.key())
        .getResultList();
  }

  private void tell(RealmModel realm, EventType type, UserModel user, ConsentEntity consent) {
    new EventBuilder(realm, session, session.getContext().getConnection())
        .event(type)
        .user(user)
        .detail(Details.CONSENT, consent.getPurpose())
        .detail("consent_version", consent.getTextVersion())
        .success();
  }

  private static Consent toConsent(ConsentEntity row) {
    return new Consent(
        ConsentPurpose.ofKey(row.getPurpose()).orElseThrow(),
        row.getTextVersion(),
        Instant.ofEpochMilli(row.getGivenAt()),
        row.getWithdrawnAt() == 0 ? null : Instant.ofEpochMilli(row.getWithdrawnAt()));
  }

  @Override
  public void close() {}
}
