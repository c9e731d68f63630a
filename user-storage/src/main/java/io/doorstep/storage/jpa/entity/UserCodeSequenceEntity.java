package io.doorstep.storage.jpa.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

import io.doorstep.storage.jpa.entity.Sensitivity.Level;

/** How many user codes a realm has given, and the encrypted key that puts them out of order. */
@Entity
@Table(name = "DOORSTEP_USER_CODE_SEQUENCE")
@NamedQuery(
    name = "UserCodeSequence.insert",
    query =
        "insert into UserCodeSequenceEntity (realmId, given, permutationKey)"
            + " values (:realmId, 0, :key) on conflict do nothing")
@NamedQuery(
    name = "UserCodeSequence.increment",
    query = "update UserCodeSequenceEntity s set s.given = s.given + 1 where s.realmId = :realmId")
@NamedQuery(
    name = "UserCodeSequence.find",
    query =
        "select s.given, s.permutationKey from UserCodeSequenceEntity s"
            + " where s.realmId = :realmId")
@NamedQuery(
    name = "UserCodeSequence.deleteByRealm",
    query = "delete from UserCodeSequenceEntity s where s.realmId = :realmId")
public class UserCodeSequenceEntity {

  @Id
  @Column(name = "REALM_ID", length = 36)
  @Sensitivity(Level.NONE)
  private String realmId;

  @Column(name = "GIVEN", nullable = false)
  @Sensitivity(Level.NONE)
  private long given;

  @Column(name = "PERMUTATION_KEY", length = 255, nullable = false)
  @Sensitivity(Level.PROTECTED)
  private String permutationKey;
}
