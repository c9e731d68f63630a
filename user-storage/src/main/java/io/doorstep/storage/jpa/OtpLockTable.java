package io.doorstep.storage.jpa;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

import io.doorstep.spi.otp.OtpChannel;
import io.doorstep.spi.otp.OtpLock;
import io.doorstep.spi.otp.OtpLockPage;
import io.doorstep.spi.otp.OtpPurpose;
import io.doorstep.spi.otp.store.LockNote;
import io.doorstep.storage.jpa.entity.OtpLockEntity;
import org.jspecify.annotations.Nullable;

/** The table DOORSTEP_OTP_LOCK: what is known of those who are locked, and is nowhere else. */
final class OtpLockTable {

  private static final String ALL_PURPOSES = "";

  private final EntityManager entityManager;

  OtpLockTable(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /** Looks first, since to MariaDB and MySQL an update of no row locks where one is to come. */
  void note(RealmModel realm, LockNote note) {
    @Nullable OtpPurpose purpose = note.purpose();
    String purposeKey = purpose == null ? ALL_PURPOSES : purpose.key();
    if (of("OtpLock.isThere", realm, note.subject(), purposeKey).getResultList().isEmpty()) {
      Statement.execute(
          of("OtpLock.insert", realm, note.subject(), purposeKey)
              .setParameter("id", KeycloakModelUtils.generateId())
              .setParameter("channel", note.target().channel().key())
              .setParameter("destination", note.target().to().masked())
              .setParameter("ownerId", note.target().ownerId())
              .setParameter("until", note.until().toEpochMilli()));
    } else {
      Statement.execute(
          of("OtpLock.prolong", realm, note.subject(), purposeKey)
              .setParameter("until", note.until().toEpochMilli()));
    }
  }

  private Query of(String query, RealmModel realm, String subject, String purpose) {
    return entityManager
        .createNamedQuery(query)
        .setParameter("realmId", realm.getId())
        .setParameter("subject", subject)
        .setParameter("purpose", purpose);
  }

  void forget(RealmModel realm, String subject) {
    Statement.execute(
        entityManager
            .createNamedQuery("OtpLock.deleteBySubject")
            .setParameter("realmId", realm.getId())
            .setParameter("subject", subject));
  }

  OtpLockPage page(RealmModel realm, OtpLockPage.@Nullable Cursor after, int max, Instant now) {
    List<OtpLockEntity> found =
        entityManager
            .createNamedQuery("OtpLock.list", OtpLockEntity.class)
            .setParameter("realmId", realm.getId())
            .setParameter("now", now.toEpochMilli())
            .setParameter("until", after == null ? Long.MAX_VALUE : after.until())
            .setParameter("id", after == null ? "" : after.id())
            // one more than asked for tells whether there are more
            .setMaxResults(max + 1)
            .getResultList();
    return new OtpLockPage(
        found.stream().limit(max).map(OtpLockTable::toLock).toList(), found.size() <= max);
  }

  private static OtpLock toLock(OtpLockEntity row) {
    return new OtpLock(
        row.getId(),
        OtpChannel.ofKey(row.getChannel()).orElseThrow(),
        row.getDestination(),
        OtpPurpose.ofKey(row.getPurpose()).orElse(null),
        row.getOwnerId(),
        Instant.ofEpochMilli(row.getLockedUntil()));
  }

  void deleteExpired(Instant before) {
    Statement.execute(
        entityManager
            .createNamedQuery("OtpLock.deleteExpired")
            .setParameter("before", before.toEpochMilli()));
  }
}
