package io.doorstep.storage.jpa.entity;

import java.io.Serializable;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

import io.doorstep.storage.jpa.entity.Sensitivity.Level;

/** A part of a counter, whose value is the sum of its parts. */
@Entity
@Table(name = "DOORSTEP_STATISTIC")
@IdClass(StatisticEntity.Key.class)
@NamedQuery(
    name = "Statistic.add",
    query =
        "update StatisticEntity s set s.amount = s.amount + :difference"
            + " where s.realmId = :realmId and s.name = :name and s.part = :part")
@NamedQuery(
    name = "Statistic.insert",
    query =
        "insert into StatisticEntity (realmId, name, part, amount)"
            + " values (:realmId, :name, :part, 0) on conflict do nothing")
@NamedQuery(
    name = "Statistic.sums",
    query =
        "select s.name, sum(s.amount) from StatisticEntity s where s.realmId = :realmId"
            + " group by s.name")
@NamedQuery(
    name = "Statistic.rows",
    query = "select s from StatisticEntity s where s.realmId = :realmId order by s.name, s.part")
@NamedQuery(
    name = "Statistic.deleteByRealm",
    query = "delete from StatisticEntity s where s.realmId = :realmId")
public class StatisticEntity {

  @Id
  @Column(name = "REALM_ID", length = 36)
  @Sensitivity(Level.NONE)
  private String realmId;

  @Id
  @Column(name = "NAME", length = 64)
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
  public record Key(String realmId, String name, int part) implements Serializable {}
}
