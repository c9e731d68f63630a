package io.doorstep.storage.jpa.entity;

import java.io.Serializable;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

import io.doorstep.storage.jpa.entity.Sensitivity.Level;

/** What an account was last counted as: names of counters, with commas between. */
@Entity
@Table(name = "DOORSTEP_COUNTED_ACCOUNT")
@IdClass(CountedAccountEntity.Key.class)
@NamedQuery(
    name = "CountedAccount.insert",
    query =
        "insert into CountedAccountEntity (realmId, userId, countedAs)"
            + " values (:realmId, :userId, '') on conflict do nothing")
@NamedQuery(
    name = "CountedAccount.sums",
    query =
        "select a.countedAs, count(*) from CountedAccountEntity a where a.realmId = :realmId"
            + " group by a.countedAs")
@NamedQuery(
    name = "CountedAccount.deleteByRealm",
    query = "delete from CountedAccountEntity a where a.realmId = :realmId")
public class CountedAccountEntity {

  @Id
  @Column(name = "REALM_ID", length = 36)
  @Sensitivity(Level.NONE)
  private String realmId;

  @Id
  @Column(name = "USER_ID")
  @Sensitivity(Level.NONE)
  private String userId;

  @Column(name = "COUNTED_AS", nullable = false)
  @Sensitivity(Level.NONE)
  private String countedAs;

  public String getCountedAs() {
    return countedAs;
  }

  public void setCountedAs(String countedAs) {
    this.countedAs = countedAs;
  }

  /** The primary key. */
  public record Key(String realmId, String userId) implements Serializable {}
}
