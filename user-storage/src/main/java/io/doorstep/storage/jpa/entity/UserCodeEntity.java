package io.doorstep.storage.jpa.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

import io.doorstep.storage.jpa.entity.Sensitivity.Level;

/**
 * The code of a user. Unique constraints make it one user's, and the user's only one: (REALM_ID,
 * CODE) and (REALM_ID, USER_ID).
 */
@Entity
@Table(name = "DOORSTEP_USER_CODE")
@NamedQuery(
    name = "UserCode.find",
    query = "select c.code from UserCodeEntity c where c.realmId = :realmId and c.userId = :userId")
@NamedQuery(
    name = "UserCode.findOwner",
    query = "select c.userId from UserCodeEntity c where c.realmId = :realmId and c.code = :code")
@NamedQuery(
    name = "UserCode.missing",
    query =
        "select u.id from UserEntity u where u.realmId = :realmId and u.id > :after"
            + " and u.serviceAccountClientLink is null"
            + " and not exists (select 1 from UserCodeEntity c where c.realmId = u.realmId"
            + " and c.userId = u.id) order by u.id")
@NamedQuery(
    name = "UserCode.insert",
    query =
        "insert into UserCodeEntity (id, realmId, userId, code, assignedAt)"
            + " values (:id, :realmId, :userId, :code, :now) on conflict do nothing")
@NamedQuery(
    name = "UserCode.deleteByUser",
    query = "delete from UserCodeEntity c where c.realmId = :realmId and c.userId = :userId")
@NamedQuery(
    name = "UserCode.deleteByRealm",
    query = "delete from UserCodeEntity c where c.realmId = :realmId")
public class UserCodeEntity {

  @Id
  @Column(name = "ID", length = 36)
  @Sensitivity(Level.NONE)
  private String id;

  @Column(name = "REALM_ID", length = 36, nullable = false)
  @Sensitivity(Level.NONE)
  private String realmId;

  @Column(name = "USER_ID", nullable = false)
  @Sensitivity(Level.NONE)
  private String userId;

  @Column(name = "CODE", length = 6, nullable = false)
  @Sensitivity(Level.NONE)
  private String code;

  @Column(name = "ASSIGNED_AT", nullable = false)
  @Sensitivity(Level.NONE)
  private long assignedAt;
}
