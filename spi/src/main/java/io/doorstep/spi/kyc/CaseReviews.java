package io.doorstep.spi.kyc;

import java.util.List;
import java.util.Optional;

import org.keycloak.models.UserModel;

/**
 * Cases of the realm as reviewers see and decide them. Whether somebody is a reviewer is up to the
 * caller; that nobody reviews their own case is checked here. A draft is not there.
 */
public interface CaseReviews {

  CasePage queue(CaseQuery query);

  Optional<KycCase> find(String caseId);

  /** What happened to a case, oldest first. */
  List<CaseHistoryEntry> history(String caseId);

  /** Other users' cases with the same numbers. */
  List<CaseDuplicate> duplicates(String caseId);

  /**
   * Takes a case, or prolongs the hold of it.
   *
   * @return empty if there is no such case
   * @throws CaseRefusedException if it can not be taken
   */
  Optional<KycCase> claim(UserModel reviewer, String caseId);

  /**
   * Gives a case back.
   *
   * @return empty if there is no such case
   * @throws CaseRefusedException unless the reviewer has it
   */
  Optional<KycCase> release(UserModel reviewer, String caseId);

  /**
   * Decides on a case.
   *
   * @return empty if there is no such case
   * @throws CaseRefusedException if it can not be decided so, or was changed meanwhile
   */
  Optional<KycCase> decide(UserModel reviewer, String caseId, CaseDecision decision);
}
