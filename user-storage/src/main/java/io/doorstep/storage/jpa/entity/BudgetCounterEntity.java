package io.doorstep.storage.jpa.entity;

import java.io.Serializable;

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
 * What is spent of a budget in the running window. Times are milliseconds since the epoch. What
 * every login runs is in SQL, as in {@link AttemptCounterEntity}.
 *
 * <p>In {@code spend} the count is assigned before the window: MySQL and MariaDB evaluate
 * assignments from left to right and would otherwise see the new window.
 */
@Entity
@Table(name = "DOORSTEP_BUDGET")
@IdClass(BudgetCounterEntity.Key.class)
@NamedNativeQuery(
    name = "BudgetCounter.spend",
    query =
        "update {h-schema}DOORSTEP_BUDGET set"
            + " USED = case when WINDOW_ENDS_AT <= :now then 1 else USED + 1 end,"
            + " WINDOW_ENDS_AT = case when WINDOW_ENDS_AT <= :now then :windowEndsAt"
            + " else WINDOW_ENDS_AT end"
            + " where REALM_ID = :realmId and SUBJECT = :subject and NAME = :name"
            + " and (USED < :limit or WINDOW_ENDS_AT <= :now)",
    hints = @QueryHint(name = HibernateHints.HINT_NATIVE_SPACES, value = "DOORSTEP_BUDGET"))
@NamedQuery(
    name = "BudgetCounter.insert",
    query =
        "insert into BudgetCounterEntity (realmId, subject, name, used, windowEndsAt)"
            + " values (:realmId, :subject, :name, 0, :windowEndsAt) on conflict do nothing")
@NamedNativeQuery(
    name = "BudgetCounter.refund",
    query =
        "update {h-schema}DOORSTEP_BUDGET set USED = USED - 1 where REALM_ID = :realmId"
            + " and SUBJECT = :subject and NAME = :name and USED > 0"
            + " and WINDOW_ENDS_AT > :now",
    hints = @QueryHint(name = HibernateHints.HINT_NATIVE_SPACES, value = "DOORSTEP_BUDGET"))
@NamedQuery(
    name = "BudgetCounter.find",
    query =
        "select b.used, b.windowEndsAt from BudgetCounterEntity b where b.realmId = :realmId"
            + " and b.subject = :subject and b.name = :name")
@NamedQuery(
    name = "BudgetCounter.delete",
    query =
        "delete from BudgetCounterEntity b where b.realmId = :realmId and b.subject = :subject"
            + " and b.name = :name")
@NamedQuery(
    name = "BudgetCounter.deleteExpired",
    query = "delete from BudgetCounterEntity b where b.windowEndsAt <= :now")
@NamedQuery(
    name = "BudgetCounter.deleteByRealm",
    query = "delete from BudgetCounterEntity b where b.realmId = :realmId")
public class BudgetCounterEntity {

  @Id
  @Column(name = "REALM_ID", length = 36)
  @Sensitivity(Level.NONE)
  private String realmId;

  @Id
  @Column(name = "SUBJECT", length = 64)
  @Sensitivity(Level.PROTECTED)
  private String subject;

  @Id
  @Column(name = "NAME", length = 40)
  @Sensitivity(Level.NONE)
  private String name;

  @Column(name = "USED", nullable = false)
  @Sensitivity(Level.NONE)
  private int used;

  @Column(name = "WINDOW_ENDS_AT", nullable = false)
  @Sensitivity(Level.NONE)
  private long windowEndsAt;

  /** The columns of the primary key. */
  public record Key(String realmId, String subject, String name) implements Serializable {}
}
