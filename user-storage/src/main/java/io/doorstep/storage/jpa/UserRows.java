package io.doorstep.storage.jpa;

import java.util.List;

import jakarta.persistence.EntityManager;

/** All that Doorstep's tables keep of a user. */
final class UserRows {

  private static final List<String> DELETIONS =
      List.of(
          // first of all, as whoever works on it does
          "Batch.takeOfUser",
          "OtpChallenge.deleteByOwner",
          "OtpLock.deleteByOwner",
          "Contact.deleteByUser",
          "FreedContact.deleteByUser",
          "DataKey.deleteByUser",
          "UserCode.deleteByUser",
          "DocumentContent.deleteByUser",
          "Document.deleteByUser",
          "KycNumber.deleteByUser",
          "KycSection.deleteByUser",
          "KycHistory.deleteByUser",
          "KycCase.deleteByUser",
          "Consent.deleteByUser",
          "Erasure.deleteByUser",
          "Login.deleteByUser",
          "BatchSlot.deleteByUser",
          "BatchRow.deleteByOwner",
          "Batch.deleteByUser",
          "BatchRow.forgetUser",
          // the books are kept, without the person
          "Wallet.forgetUser");

  private UserRows() {}

  static void delete(EntityManager entityManager, String realmId, String userId) {
    for (String deletion : DELETIONS) {
      entityManager
          .createNamedQuery(deletion)
          .setParameter("realmId", realmId)
          .setParameter("userId", userId)
          .executeUpdate();
    }
  }
}
