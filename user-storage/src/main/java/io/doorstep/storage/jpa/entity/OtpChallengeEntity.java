package io.doorstep.storage.jpa.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.QueryHint;
import jakarta.persistence.Table;

import io.doorstep.storage.jpa.entity.Sensitivity.Level;
import org.hibernate.jpa.HibernateHints;
import org.jspecify.annotations.Nullable;

/**
 * A code on its way. Times are milliseconds since the epoch. What every login runs is in SQL, as in
 * {@link AttemptCounterEntity}.
 */
@Entity
@Table(name = "DOORSTEP_OTP_CHALLENGE")
@NamedQuery(
    name = "OtpChallenge.find",
    query = "select c from OtpChallengeEntity c where c.realmId = :realmId and c.id = :id")
@NamedQuery(
    name = "OtpChallenge.replaceCode",
    query =
        "update OtpChallengeEntity c set c.sendNumber = :next, c.codeHmac = :hmac,"
            + " c.keyId = :keyId, c.sentAt = :sentAt, c.expiresAt = :expiresAt,"
            + " c.resendAt = :resendAt, c.state = 'OPEN', c.provider = null where c.realmId = :realmId"
            + " and c.id = :id and c.sendNumber = :next - 1 and c.state <> 'USED'")
@NamedNativeQuery(
    name = "OtpChallenge.consume",
    query =
        "update {h-schema}DOORSTEP_OTP_CHALLENGE set STATE = 'USED' where REALM_ID = :realmId"
            + " and ID = :id and SEND_NUMBER = :number and STATE <> 'USED' and EXPIRES_AT > :now",
    hints = @QueryHint(name = HibernateHints.HINT_NATIVE_SPACES, value = "DOORSTEP_OTP_CHALLENGE"))
@NamedQuery(
    name = "OtpChallenge.markSent",
    query =
        "update OtpChallengeEntity c set c.provider = :provider where c.realmId = :realmId"
            + " and c.id = :id and c.sendNumber = :number")
@NamedQuery(
    name = "OtpChallenge.markUndelivered",
    query =
        "update OtpChallengeEntity c set c.state = :state where c.realmId = :realmId"
            + " and c.id = :id and c.sendNumber = :number and c.state = 'OPEN'")
@NamedQuery(
    name = "OtpChallenge.attachProof",
    query =
        "update OtpChallengeEntity c set c.proofHmac = :hmac, c.proofKeyId = :keyId,"
            + " c.expiresAt = :expiresAt where c.realmId = :realmId and c.id = :id"
            + " and c.state = 'USED' and c.proofHmac is null")
@NamedQuery(
    name = "OtpChallenge.countProofs",
    query =
        "select count(*) from OtpChallengeEntity c where c.realmId = :realmId and c.id = :id"
            + " and c.proofHmac = :hmac and c.proofKeyId = :keyId and c.expiresAt > :now")
@NamedQuery(
    name = "OtpChallenge.redeemProof",
    query =
        "update OtpChallengeEntity c set c.proofHmac = 'redeemed' where c.realmId = :realmId"
            + " and c.id = :id and c.proofHmac = :hmac and c.proofKeyId = :keyId"
            + " and c.expiresAt > :now")
@NamedQuery(
    name = "OtpChallenge.deleteExpired",
    query = "delete from OtpChallengeEntity c where c.expiresAt < :before")
@NamedQuery(
    name = "OtpChallenge.deleteByRealm",
    query = "delete from OtpChallengeEntity c where c.realmId = :realmId")
@NamedQuery(
    name = "OtpChallenge.deleteByOwner",
    query = "delete from OtpChallengeEntity c where c.realmId = :realmId and c.ownerId = :userId")
public class OtpChallengeEntity {

  @Id
  @Column(name = "ID", length = 36)
  @Sensitivity(Level.NONE)
  private String id;

  @Column(name = "REALM_ID", length = 36, nullable = false)
  @Sensitivity(Level.NONE)
  private String realmId;

  @Column(name = "CHANNEL", length = 16, nullable = false)
  @Sensitivity(Level.NONE)
  private String channel;

  @Column(name = "PURPOSE", length = 32, nullable = false)
  @Sensitivity(Level.NONE)
  private String purpose;

  @Column(name = "DESTINATION", nullable = false)
  @Sensitivity(Level.PERSONAL)
  private String destination;

  @Column(name = "OWNER_ID")
  @Sensitivity(Level.NONE)
  private @Nullable String ownerId;

  @Column(name = "SESSION_ID", length = 64)
  @Sensitivity(Level.PROTECTED)
  private @Nullable String sessionId;

  @Column(name = "SEND_NUMBER", nullable = false)
  @Sensitivity(Level.NONE)
  private int sendNumber;

  @Column(name = "KEY_ID", length = 16, nullable = false)
  @Sensitivity(Level.NONE)
  private String keyId;

  @Column(name = "CODE_HMAC", length = 64, nullable = false)
  @Sensitivity(Level.PROTECTED)
  private String codeHmac;

  @Column(name = "SENT_AT", nullable = false)
  @Sensitivity(Level.NONE)
  private long sentAt;

  @Column(name = "EXPIRES_AT", nullable = false)
  @Sensitivity(Level.NONE)
  private long expiresAt;

  @Column(name = "RESEND_AT", nullable = false)
  @Sensitivity(Level.NONE)
  private long resendAt;

  @Column(name = "STATE", length = 16, nullable = false)
  @Sensitivity(Level.NONE)
  private String state;

  /** Who took the message. */
  @Column(name = "PROVIDER", length = 40)
  @Sensitivity(Level.NONE)
  private @Nullable String provider;

  @Column(name = "PROOF_KEY_ID", length = 16)
  @Sensitivity(Level.NONE)
  private @Nullable String proofKeyId;

  @Column(name = "PROOF_HMAC", length = 64)
  @Sensitivity(Level.PROTECTED)
  private @Nullable String proofHmac;

  public @Nullable String getProvider() {
    return provider;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public String getRealmId() {
    return realmId;
  }

  public void setRealmId(String realmId) {
    this.realmId = realmId;
  }

  public String getChannel() {
    return channel;
  }

  public void setChannel(String channel) {
    this.channel = channel;
  }

  public String getPurpose() {
    return purpose;
  }

  public void setPurpose(String purpose) {
    this.purpose = purpose;
  }

  public String getDestination() {
    return destination;
  }

  public void setDestination(String destination) {
    this.destination = destination;
  }

  public @Nullable String getOwnerId() {
    return ownerId;
  }

  public void setOwnerId(@Nullable String ownerId) {
    this.ownerId = ownerId;
  }

  public @Nullable String getSessionId() {
    return sessionId;
  }

  public void setSessionId(@Nullable String sessionId) {
    this.sessionId = sessionId;
  }

  public int getSendNumber() {
    return sendNumber;
  }

  public void setSendNumber(int sendNumber) {
    this.sendNumber = sendNumber;
  }

  public String getKeyId() {
    return keyId;
  }

  public void setKeyId(String keyId) {
    this.keyId = keyId;
  }

  public String getCodeHmac() {
    return codeHmac;
  }

  public void setCodeHmac(String codeHmac) {
    this.codeHmac = codeHmac;
  }

  public long getSentAt() {
    return sentAt;
  }

  public void setSentAt(long sentAt) {
    this.sentAt = sentAt;
  }

  public long getExpiresAt() {
    return expiresAt;
  }

  public void setExpiresAt(long expiresAt) {
    this.expiresAt = expiresAt;
  }

  public long getResendAt() {
    return resendAt;
  }

  public void setResendAt(long resendAt) {
    this.resendAt = resendAt;
  }

  public String getState() {
    return state;
  }

  public void setState(String state) {
    this.state = state;
  }

  public @Nullable String getProofKeyId() {
    return proofKeyId;
  }

  public void setProofKeyId(@Nullable String proofKeyId) {
    this.proofKeyId = proofKeyId;
  }

  public @Nullable String getProofHmac() {
    return proofHmac;
  }

  public void setProofHmac(@Nullable String proofHmac) {
    this.proofHmac = proofHmac;
  }
}
