package io.doorstep.storage.jpa;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import org.keycloak.models.RealmModel;

import io.doorstep.spi.identity.ContactAddress;
import io.doorstep.spi.identity.EmailAddress;
import io.doorstep.spi.identity.PhoneNumber;
import io.doorstep.spi.otp.OtpChallenge;
import io.doorstep.spi.otp.OtpChannel;
import io.doorstep.spi.otp.OtpLockPage;
import io.doorstep.spi.otp.OtpPurpose;
import io.doorstep.spi.otp.OtpSend;
import io.doorstep.spi.otp.OtpTarget;
import io.doorstep.spi.otp.store.CodeDigest;
import io.doorstep.spi.otp.store.LockNote;
import io.doorstep.spi.otp.store.OtpStoreProvider;
import io.doorstep.spi.otp.store.StoredOtp;
import io.doorstep.storage.jpa.entity.OtpChallengeEntity;
import org.jspecify.annotations.Nullable;

/** Challenges in the table DOORSTEP_OTP_CHALLENGE. */
final class JpaOtpStoreProvider implements OtpStoreProvider {

  private final EntityManager entityManager;
  private final OtpLockTable locks;

  JpaOtpStoreProvider(EntityManager entityManager) {
    this.entityManager = entityManager;
    this.locks = new OtpLockTable(entityManager);
  }

  @Override
  public void insert(RealmModel realm, OtpChallenge challenge, CodeDigest digest) {
    OtpTarget target = challenge.target();
    OtpSend send = challenge.send();
    OtpChallengeEntity entity = new OtpChallengeEntity();
    entity.setId(challenge.id());
    entity.setRealmId(realm.getId());
    entity.setChannel(target.channel().key());
    entity.setPurpose(target.purpose().key());
    entity.setDestination(target.to().reveal());
    entity.setOwnerId(target.ownerId());
    entity.setSessionId(target.sessionId());
    entity.setSendNumber(send.number());
    entity.setKeyId(digest.keyId());
    entity.setCodeHmac(digest.value());
    entity.setSentAt(send.sentAt().toEpochMilli());
    entity.setExpiresAt(send.expiresAt().toEpochMilli());
    entity.setResendAt(send.resendAt().toEpochMilli());
    entity.setState(challenge.state().name());
    entityManager.persist(entity);
  }

  @Override
  public Optional<StoredOtp> find(RealmModel realm, String challengeId) {
    return entityManager
        .createNamedQuery("OtpChallenge.find", OtpChallengeEntity.class)
        .setParameter("realmId", realm.getId())
        .setParameter("id", challengeId)
        .getResultList()
        .stream()
        .findFirst()
        .map(this::detached)
        .map(JpaOtpStoreProvider::toModel);
  }

  /** The row changes by statements and in other transactions: no copy of it is to be kept. */
  private OtpChallengeEntity detached(OtpChallengeEntity entity) {
    entityManager.detach(entity);
    return entity;
  }

  @Override
  public boolean replaceCode(
      RealmModel realm, String challengeId, OtpSend next, CodeDigest digest) {
    return Statement.execute(
            update("OtpChallenge.replaceCode", realm, challengeId)
                .setParameter("next", next.number())
                .setParameter("hmac", digest.value())
                .setParameter("keyId", digest.keyId())
                .setParameter("sentAt", next.sentAt().toEpochMilli())
                .setParameter("expiresAt", next.expiresAt().toEpochMilli())
                .setParameter("resendAt", next.resendAt().toEpochMilli()))
        == 1;
  }

  @Override
  public boolean consume(RealmModel realm, OtpChallenge challenge, Instant now) {
    return Statement.execute(
            update("OtpChallenge.consume", realm, challenge.id())
                .setParameter("number", challenge.send().number())
                .setParameter("now", now.toEpochMilli()))
        == 1;
  }

  @Override
  public void markSent(RealmModel realm, OtpChallenge challenge, String provider) {
    Statement.execute(
        update("OtpChallenge.markSent", realm, challenge.id())
            .setParameter("provider", provider)
            .setParameter("number", challenge.send().number()));
  }

  @Override
  public void markUndelivered(RealmModel realm, OtpChallenge challenge, OtpChallenge.State state) {
    Statement.execute(
        update("OtpChallenge.markUndelivered", realm, challenge.id())
            .setParameter("state", state.name())
            .setParameter("number", challenge.send().number()));
  }

  @Override
  public void attachProof(
      RealmModel realm, String challengeId, CodeDigest digest, Instant expiresAt) {
    Statement.execute(
        update("OtpChallenge.attachProof", realm, challengeId)
            .setParameter("hmac", digest.value())
            .setParameter("keyId", digest.keyId())
            .setParameter("expiresAt", expiresAt.toEpochMilli()));
  }

  @Override
  public Optional<OtpTarget> findProven(
      RealmModel realm, String challengeId, CodeDigest digest, Instant now) {
    boolean proven =
        entityManager
                .createNamedQuery("OtpChallenge.countProofs", Long.class)
                .setParameter("realmId", realm.getId())
                .setParameter("id", challengeId)
                .setParameter("hmac", digest.value())
                .setParameter("keyId", digest.keyId())
                .setParameter("now", now.toEpochMilli())
                .getSingleResult()
            == 1;
    return proven
        ? find(realm, challengeId).map(stored -> stored.challenge().target())
        : Optional.empty();
  }

  @Override
  public Optional<OtpTarget> redeemProof(
      RealmModel realm, String challengeId, CodeDigest digest, Instant now) {
    int redeemed =
        Statement.execute(
            update("OtpChallenge.redeemProof", realm, challengeId)
                .setParameter("hmac", digest.value())
                .setParameter("keyId", digest.keyId())
                .setParameter("now", now.toEpochMilli()));
    return redeemed == 1
        ? find(realm, challengeId).map(stored -> stored.challenge().target())
        : Optional.empty();
  }

  @Override
  public void noteLock(RealmModel realm, LockNote note) {
    locks.note(realm, note);
  }

  @Override
  public void forgetLocks(RealmModel realm, String subject) {
    locks.forget(realm, subject);
  }

  @Override
  public OtpLockPage locks(
      RealmModel realm, OtpLockPage.@Nullable Cursor after, int max, Instant now) {
    return locks.page(realm, after, max, now);
  }

  @Override
  public int deleteExpired(Instant before) {
    locks.deleteExpired(before);
    return Statement.execute(
        entityManager
            .createNamedQuery("OtpChallenge.deleteExpired")
            .setParameter("before", before.toEpochMilli()));
  }

  @Override
  public void close() {}

  private Query update(String query, RealmModel realm, String challengeId) {
    return entityManager
        .createNamedQuery(query)
        .setParameter("realmId", realm.getId())
        .setParameter("id", challengeId);
  }

  private static StoredOtp toModel(OtpChallengeEntity entity) {
    OtpChannel channel = OtpChannel.ofKey(entity.getChannel()).orElseThrow();
    OtpTarget target =
        new OtpTarget(
            toAddress(channel, entity.getDestination()),
            OtpPurpose.ofKey(entity.getPurpose()).orElseThrow(),
            entity.getOwnerId(),
            entity.getSessionId());
    OtpSend send =
        new OtpSend(
            entity.getSendNumber(),
            Instant.ofEpochMilli(entity.getSentAt()),
            Instant.ofEpochMilli(entity.getExpiresAt()),
            Instant.ofEpochMilli(entity.getResendAt()));
    OtpChallenge challenge =
        new OtpChallenge(
            entity.getId(), target, send, OtpChallenge.State.valueOf(entity.getState()));
    return new StoredOtp(
        challenge, new CodeDigest(entity.getKeyId(), entity.getCodeHmac()), entity.getProvider());
  }

  private static ContactAddress toAddress(OtpChannel channel, String destination) {
    return switch (channel) {
      case SMS -> PhoneNumber.ofE164(destination);
      case EMAIL -> EmailAddress.parse(destination);
    };
  }
}
