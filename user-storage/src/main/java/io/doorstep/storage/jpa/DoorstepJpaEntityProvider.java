package io.doorstep.storage.jpa;

import java.util.List;

import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;

import io.doorstep.storage.jpa.entity.AccountEntity;
import io.doorstep.storage.jpa.entity.AttemptCounterEntity;
import io.doorstep.storage.jpa.entity.AuditChainEntity;
import io.doorstep.storage.jpa.entity.AuditEntity;
import io.doorstep.storage.jpa.entity.BatchEntity;
import io.doorstep.storage.jpa.entity.BatchRowEntity;
import io.doorstep.storage.jpa.entity.BatchSlotEntity;
import io.doorstep.storage.jpa.entity.BudgetCounterEntity;
import io.doorstep.storage.jpa.entity.ConsentEntity;
import io.doorstep.storage.jpa.entity.ContactEntity;
import io.doorstep.storage.jpa.entity.DailyCodeEntity;
import io.doorstep.storage.jpa.entity.DailyCountEntity;
import io.doorstep.storage.jpa.entity.DataKeyEntity;
import io.doorstep.storage.jpa.entity.DocumentContentEntity;
import io.doorstep.storage.jpa.entity.DocumentEntity;
import io.doorstep.storage.jpa.entity.ErasureEntity;
import io.doorstep.storage.jpa.entity.FreedContactEntity;
import io.doorstep.storage.jpa.entity.KycCaseEntity;
import io.doorstep.storage.jpa.entity.KycHistoryEntity;
import io.doorstep.storage.jpa.entity.KycNumberEntity;
import io.doorstep.storage.jpa.entity.KycSectionEntity;
import io.doorstep.storage.jpa.entity.LoginEntity;
import io.doorstep.storage.jpa.entity.OtpChallengeEntity;
import io.doorstep.storage.jpa.entity.OtpLockEntity;
import io.doorstep.storage.jpa.entity.StatisticEntity;
import io.doorstep.storage.jpa.entity.UserCodeEntity;
import io.doorstep.storage.jpa.entity.UserCodeSequenceEntity;
import io.doorstep.storage.jpa.entity.WalletEntity;
import io.doorstep.storage.jpa.entity.WalletEntryEntity;

/** The one list of Doorstep's tables, and the change log that makes them. */
final class DoorstepJpaEntityProvider implements JpaEntityProvider {

  static final List<Class<?>> ENTITIES =
      List.of(
          AccountEntity.class,
          AttemptCounterEntity.class,
          AuditChainEntity.class,
          AuditEntity.class,
          BatchEntity.class,
          BatchRowEntity.class,
          BatchSlotEntity.class,
          BudgetCounterEntity.class,
          ConsentEntity.class,
          ContactEntity.class,
          DailyCodeEntity.class,
          DailyCountEntity.class,
          DataKeyEntity.class,
          DocumentContentEntity.class,
          DocumentEntity.class,
          ErasureEntity.class,
          FreedContactEntity.class,
          KycCaseEntity.class,
          KycHistoryEntity.class,
          KycNumberEntity.class,
          KycSectionEntity.class,
          LoginEntity.class,
          OtpChallengeEntity.class,
          OtpLockEntity.class,
          StatisticEntity.class,
          UserCodeEntity.class,
          UserCodeSequenceEntity.class,
          WalletEntity.class,
          WalletEntryEntity.class);

  @Override
  public List<Class<?>> getEntities() {
    return ENTITIES;
  }

  @Override
  public String getChangelogLocation() {
    return "META-INF/doorstep/changelog.xml";
  }

  @Override
  public String getFactoryId() {
    return DoorstepJpaEntityProviderFactory.ID;
  }

  @Override
  public void close() {}
}
