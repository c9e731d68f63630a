package io.doorstep.storage.kyc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;

import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.KeycloakModelUtils;

import io.doorstep.spi.encryption.BlindIndex;
import io.doorstep.spi.encryption.KeyRingProvider;
import io.doorstep.spi.identity.IdentityNumber;
import io.doorstep.spi.kyc.CaseDuplicate;
import io.doorstep.spi.kyc.SectionDraft;
import io.doorstep.spi.kyc.SectionKind;
import io.doorstep.storage.jpa.entity.KycCaseEntity;
import io.doorstep.storage.jpa.entity.KycNumberEntity;
import io.doorstep.storage.jpa.entity.KycSectionEntity;

/**
 * Keyed hashes of the numbers in sections. Each number stands there under every key of the ring: an
 * Aadhaar number is not kept, so it can not be hashed anew when keys rotate, and two cases find
 * each other as long as there was one key that both have met.
 */
final class NumberTable {

  /** Each is looked up; who reviews wants to know that there are any, and where to begin. */
  private static final int MOST_DUPLICATES = 50;

  private final EntityManager entityManager;
  private final KeyRingProvider keys;

  NumberTable(KeycloakSession session) {
    this.entityManager = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    this.keys = session.getProvider(KeyRingProvider.class);
  }

  /** Indexes the numbers that a draft hands in, in the place of what its section had. */
  void index(KycSectionEntity section, SectionDraft draft) {
    Map<String, IdentityNumber> numbers = numbersIn(draft);
    if (!numbers.isEmpty()) {
      entityManager
          .createNamedQuery("KycNumber.deleteBySection")
          .setParameter("realmId", section.getRealmId())
          .setParameter("sectionId", section.getId())
          .executeUpdate();
    }
    numbers.forEach((field, number) -> index(section, field, number));
  }

  private void index(KycSectionEntity section, String field, IdentityNumber number) {
    for (String index : BlindIndex.candidates(keys, section.getRealmId(), field, number)) {
      KycNumberEntity row = new KycNumberEntity();
      row.setId(KeycloakModelUtils.generateId());
      row.setRealmId(section.getRealmId());
      row.setUserId(section.getUserId());
      row.setCaseId(section.getCaseId());
      row.setSectionId(section.getId());
      row.setRevision(section.getRevision());
      row.setField(field);
      row.setBlindIndex(index);
      entityManager.persist(row);
    }
  }

  /** Fields carry the section's name, by which duplicates are told. */
  private static Map<String, IdentityNumber> numbersIn(SectionDraft draft) {
    Map<String, IdentityNumber> numbers = new LinkedHashMap<>();
    if (draft instanceof SectionDraft.Aadhaar aadhaar && aadhaar.number() != null) {
      numbers.put(SectionKind.AADHAAR.key(), aadhaar.number());
    } else if (draft instanceof SectionDraft.PanCard pan && pan.number() != null) {
      numbers.put(SectionKind.PAN.key(), pan.number());
    } else if (draft instanceof SectionDraft.Business business && business.gstin() != null) {
      numbers.put(SectionKind.BUSINESS.key(), business.gstin());
    } else if (draft instanceof SectionDraft.Bank bank && bank.accountNumber() != null) {
      numbers.put(SectionKind.BANK.key(), bank.accountNumber());
    }
    return numbers;
  }

  List<CaseDuplicate> duplicatesOf(KycCaseEntity kyc) {
    return entityManager
        .createNamedQuery("KycNumber.duplicates", Object[].class)
        .setParameter("realmId", kyc.getRealmId())
        .setParameter("caseId", kyc.getId())
        .setParameter("revision", kyc.getRevision())
        .setMaxResults(MOST_DUPLICATES)
        .getResultStream()
        .map(
            row ->
                new CaseDuplicate(
                    SectionKind.ofKey((String) row[0]).orElseThrow(),
                    (String) row[1],
                    (String) row[2]))
        .toList();
  }
}
