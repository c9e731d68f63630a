package io.doorstep.storage.jpa.entity;

import java.io.Serializable;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

import io.doorstep.storage.jpa.entity.Sensitivity.Level;

/** What a deleted account was known by and others may have since, until it is restored. */
@Entity
@Table(name = "DOORSTEP_FREED_CONTACT")
@IdClass(FreedContactEntity.Key.class)
@NamedQuery(
    name = "FreedContact.find",
    query = "select f from FreedContactEntity f where f.realmId = :realmId and f.userId = :userId")
@NamedQuery(
    name = "FreedContact.deleteByUser",
    query = "delete from FreedContactEntity f where f.realmId = :realmId and f.userId = :userId")
@NamedQuery(
    name = "FreedContact.deleteByRealm",
    query = "delete from FreedContactEntity f where f.realmId = :realmId")
public class FreedContactEntity {

  @Id
  @Column(name = "REALM_ID", length = 36)
  @Sensitivity(Level.NONE)
  private String realmId;

  @Id
  @Column(name = "USER_ID")
  @Sensitivity(Level.NONE)
  private String userId;

  /** As the API calls it. */
  @Id
  @Column(name = "FIELD", length = 32)
  @Sensitivity(Level.NONE)
  private String field;

  @Column(name = "ADDRESS", nullable = false)
  @Sensitivity(Level.PERSONAL)
  private String address;

  /** Whether its owner had proven it. */
  @Column(name = "VERIFIED", nullable = false)
  @Sensitivity(Level.NONE)
  private boolean verified;

  /** For JPA. */
  protected FreedContactEntity() {}

  public FreedContactEntity(
      String realmId, String userId, String field, String address, boolean verified) {
    this.realmId = realmId;
    this.userId = userId;
    this.field = field;
    this.address = address;
    this.verified = verified;
  }

  public String getField() {
    return field;
  }

  public String getAddress() {
    return address;
  }

  public boolean isVerified() {
    return verified;
  }

  /** The primary key. */
  public record Key(String realmId, String userId, String field) implements Serializable {}
}
