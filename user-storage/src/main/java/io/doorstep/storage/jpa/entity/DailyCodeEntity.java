package io.doorstep.storage.jpa.entity;

import java.io.Serializable;
import java.math.BigDecimal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.QueryHint;
import jakarta.persistence.Table;

import io.doorstep.storage.jpa.entity.Sensitivity.Level;
import org.hibernate.jpa.HibernateHints;

/**
 * A part of what became of the codes of a day that went one way; the whole is the sum of the parts.
 * What is not known of a way is the empty text. What every login runs is in SQL, as in {@link
 * AttemptCounterEntity}.
 */
@Entity
@Table(name = "DOORSTEP_DAILY_CODE")
@IdClass(DailyCodeEntity.Key.class)
@NamedNativeQuery(
    name = "DailyCode.add",
    query =
        "update {h-schema}DOORSTEP_DAILY_CODE set ASKED = ASKED + :asked, SENT = SENT + :sent,"
            + " FAILED = FAILED + :failed, VERIFIED = VERIFIED + :verified, COST = COST + :cost"
            + " where REALM_ID = :realmId and EPOCH_DAY = :day and CHANNEL = :channel"
            + " and COUNTRY = :country and PROVIDER = :provider and CURRENCY = :currency"
            + " and PART = :part",
    hints = @QueryHint(name = HibernateHints.HINT_NATIVE_SPACES, value = "DOORSTEP_DAILY_CODE"))
@NamedQuery(
    name = "DailyCode.insert",
    query =
        "insert into DailyCodeEntity (realmId, epochDay, channel, country, provider, currency, part,"
            + " asked, sent, failed, verified, cost) values (:realmId, :day, :channel, :country,"
            + " :provider, :currency, :part, 0, 0, 0, 0, 0) on conflict do nothing")
@NamedQuery(
    name = "DailyCode.sums",
    query =
        "select c.epochDay, c.channel, c.country, c.provider, c.currency, sum(c.asked), sum(c.sent),"
            + " sum(c.failed), sum(c.verified), sum(c.cost) from DailyCodeEntity c"
            + " where c.realmId = :realmId and c.epochDay between :from and :to"
            + " group by c.epochDay, c.channel, c.country, c.provider, c.currency"
            + " order by c.epochDay, c.channel, c.country, c.provider, c.currency")
@NamedQuery(
    name = "DailyCode.deleteByRealm",
    query = "delete from DailyCodeEntity c where c.realmId = :realmId")
public class DailyCodeEntity {

  @Id
  @Column(name = "REALM_ID", length = 36)
  @Sensitivity(Level.NONE)
  private String realmId;

  /** Days since the epoch, UTC. */
  @Id
  @Column(name = "EPOCH_DAY")
  @Sensitivity(Level.NONE)
  private int epochDay;

  @Id
  @Column(name = "CHANNEL", length = 16)
  @Sensitivity(Level.NONE)
  private String channel;

  @Id
  @Column(name = "COUNTRY", length = 8)
  @Sensitivity(Level.NONE)
  private String country;

  @Id
  @Column(name = "PROVIDER", length = 40)
  @Sensitivity(Level.NONE)
  private String provider;

  @Id
  @Column(name = "CURRENCY", length = 3)
  @Sensitivity(Level.NONE)
  private String currency;

  @Id
  @Column(name = "PART")
  @Sensitivity(Level.NONE)
  private int part;

  @Column(name = "ASKED", nullable = false)
  @Sensitivity(Level.NONE)
  private long asked;

  @Column(name = "SENT", nullable = false)
  @Sensitivity(Level.NONE)
  private long sent;

  @Column(name = "FAILED", nullable = false)
  @Sensitivity(Level.NONE)
  private long failed;

  @Column(name = "VERIFIED", nullable = false)
  @Sensitivity(Level.NONE)
  private long verified;

  /** In the currency's minor unit. */
  @Column(name = "COST", precision = 19, scale = 4, nullable = false)
  @Sensitivity(Level.NONE)
  private BigDecimal cost;

  /** The primary key. */
  public record Key(
      String realmId,
      int epochDay,
      String channel,
      String country,
      String provider,
      String currency,
      int part)
      implements Serializable {}
}
