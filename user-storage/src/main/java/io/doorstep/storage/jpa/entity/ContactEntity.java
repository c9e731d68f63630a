package io.doorstep.storage.jpa.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

import io.doorstep.storage.jpa.entity.Sensitivity.Level;

/**
 * An address that a user has proven. Two unique constraints make it one user's, and the user's only
 * one of its kind: (REALM_ID, KIND, ADDRESS) and (REALM_ID, USER_ID, KIND).
 *
 * <p>An orphan's user is neither in Keycloak's table nor, by the form of the id, in a user storage
 * that is still there.
 */
@Entity
@Table(name = "DOORSTEP_CONTACT")
@NamedQuery(
    name = "Contact.findOwner",
    query =
        "select c.userId from ContactEntity c where c.realmId = :realmId and c.kind = :kind"
            + " and c.address = :address")
@NamedQuery(
    name = "Contact.findAddress",
    query =
        "select c.address from ContactEntity c where c.realmId = :realmId and c.userId = :userId"
            + " and c.kind = :kind")
@NamedQuery(
    name = "Contact.insert",
    query =
        "insert into ContactEntity (id, realmId, userId, kind, address, verifiedAt)"
            + " values (:id, :realmId, :userId, :kind, :address, 0)"
            + " on conflict do nothing")
@NamedQuery(
    name = "Contact.markVerified",
    query = "update ContactEntity c set c.verifiedAt = :verifiedAt where c.id = :id")
@NamedQuery(
    name = "Contact.delete",
    query =
        "delete from ContactEntity c where c.realmId = :realmId and c.userId = :userId"
            + " and c.kind = :kind")
@NamedQuery(
    name = "Contact.claiming",
    query =
        "select u.id from UserEntity u where u.realmId = :realmId and u.id > :after"
            + " and exists (select 1 from UserAttributeEntity n where n.user = u and n.name = :number)"
            + " and exists (select 1 from UserAttributeEntity v where v.user = u"
            + " and v.name = :verified and v.value = 'true')"
            + " and not exists (select 1 from ContactEntity c where c.realmId = u.realmId"
            + " and c.userId = u.id and c.kind = :kind) order by u.id")
@NamedQuery(
    name = "Contact.deleteByUser",
    query = "delete from ContactEntity c where c.realmId = :realmId and c.userId = :userId")
@NamedQuery(
    name = "Contact.deleteOrphans",
    query =
        "delete from ContactEntity c"
            + " where not exists (select 1 from UserEntity u where u.id = c.userId)"
            + " and not exists (select 1 from ComponentEntity k"
            + " where c.userId like concat('f:', k.id, ':%'))")
@NamedQuery(
    name = "Contact.deleteByRealm",
    query = "delete from ContactEntity c where c.realmId = :realmId")
public class ContactEntity {

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

  @Column(name = "KIND", length = 16, nullable = false)
  @Sensitivity(Level.NONE)
  private String kind;

  @Column(name = "ADDRESS", nullable = false)
  @Sensitivity(Level.PERSONAL)
  private String address;

  @Column(name = "VERIFIED_AT", nullable = false)
  @Sensitivity(Level.NONE)
  private long verifiedAt;
}
