package io.doorstep.storage.jpa.entity;

import java.io.Serializable;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

import io.doorstep.storage.jpa.entity.Sensitivity.Level;

/**
 * A part of how often something happened on a day, which is the sum of its parts. Days come before
 * anything else in the primary key, so that it leads to those that are asked for.
 */
@Entity
@Table(name = "DOORSTEP_DAILY_COUNT")
@IdClass(DailyCountEntity.Key.class)
@NamedQuery(
    name = "DailyCount.add",
    query =
        "update DailyCountEntity c set c.amount = c.amount + :amount where c.realmId = :realmId"
            + " and c.epochDay = :day and c.kind = :kind and c.name = :name and c.part = :part")
@NamedQuery(
    name = "DailyCount.insert",
    query =
        "insert into DailyCountEntity (realmId, epochDay, kind, name, part, amount)"
            + " values (:realmId, :day, :kind, :name, :part, 0) on conflict do nothing")
@NamedQuery(
    name = "DailyCount.sums",
    query =
        "select c.epochDay, c.kind, c.name, sum(c.amount) from DailyCountEntity c where c.realmId ="
            + " :realmId and c.epochDay between :from and :to group by c.epochDay, c.kind, c.name"
            + " order by c.epochDay, c.kind, c.name")
@NamedQuery(
    name = "DailyCount.deleteByRealm",
    query = "delete from DailyCountEntity c where c.realmId = :realmId")
public class DailyCountEntity {

  @Id
  @Column(name = "REALM_ID", length = 36)
  @Sensitivity(Level.NONE)
  private String realmId;

  /** Days since the epoch, UTC. */
  @Id
  @Column(name = "EPOCH_DAY")
  @Sensitivity(Level.NONE)
  private int epochDay;

  /** {@code registration} or {@code funnel}. */
  @Id
  @Column(name = "KIND", length = 16)
  @Sensitivity(Level.NONE)
  private String kind;

  /** An account type, or a step. */
  @Id
  @Column(name = "NAME", length = 40)
  @Sensitivity(Level.NONE)
  private String name;

  @Id
  @Column(name = "PART")
  @Sensitivity(Level.NONE)
  private int part;

  @Column(name = "AMOUNT", nullable = false)
  @Sensitivity(Level.NONE)
  private long amount;

  /** The primary key. */
  public record Key(String realmId, int epochDay, String kind, String name, int part)
      implements Serializable {}
}
