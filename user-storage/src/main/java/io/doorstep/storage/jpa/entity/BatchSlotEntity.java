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
 * A place among the batches that an owner has under way at once. There are as many as the limit
 * allows, and the primary key gives each to one batch.
 */
@Entity
@Table(name = "DOORSTEP_BATCH_SLOT")
@IdClass(BatchSlotEntity.Key.class)
@NamedQuery(
    name = "BatchSlot.taken",
    query =
        "select s.number from BatchSlotEntity s where s.realmId = :realmId and"
            + " s.ownerRealmId = :ownerRealmId and s.ownerId = :ownerId")
@NamedQuery(
    name = "BatchSlot.insert",
    query =
        "insert into BatchSlotEntity (realmId, ownerRealmId, ownerId, number, batchId)"
            + " values (:realmId, :ownerRealmId, :ownerId, :number, :batchId)"
            + " on conflict do nothing")
@NamedQuery(
    name = "BatchSlot.ofBatch",
    query = "select s.number from BatchSlotEntity s where s.batchId = :batchId")
@NamedQuery(
    name = "BatchSlot.release",
    query = "delete from BatchSlotEntity s where s.batchId = :batchId")
@NamedQuery(
    name = "BatchSlot.deleteByUser",
    query =
        "delete from BatchSlotEntity s where s.realmId = :realmId and s.ownerRealmId ="
            + " :realmId and s.ownerId = :userId")
@NamedQuery(
    name = "BatchSlot.deleteByRealm",
    query = "delete from BatchSlotEntity s where s.realmId = :realmId")
public class BatchSlotEntity {

  @Id
  @Column(name = "REALM_ID", length = 36)
  @Sensitivity(Level.NONE)
  private String realmId;

  @Id
  @Column(name = "OWNER_REALM_ID", length = 36)
  @Sensitivity(Level.NONE)
  private String ownerRealmId;

  @Id
  @Column(name = "OWNER_ID")
  @Sensitivity(Level.NONE)
  private String ownerId;

  /** From 1. */
  @Id
  @Column(name = "SLOT_NUMBER")
  @Sensitivity(Level.NONE)
  private int number;

  @Column(name = "BATCH_ID", length = 36, nullable = false)
  @Sensitivity(Level.NONE)
  private String batchId;

  /** The primary key. */
  public record Key(String realmId, String ownerRealmId, String ownerId, int number)
      implements Serializable {}
}
