package io.doorstep.spi.kyc;

import java.util.List;
import java.util.Optional;

/**
 * Cases of the realm as reviewers see and decide them. Whether somebody is a reviewer is up to the
 * caller; that nobody reviews their own case is checked here. A draft is not there, and neither is
 * the case of an account that is at home in a branch of which the reviewer is not staff.
 */
public interface CaseReviews {

  CasePage queue(CaseQuery query);

  Optional<KycCase> find(String caseId);

  /**
   * A case with its sections as they were handed in earlier.
   *
   * @return empty if there is no such case, or that revision was never handed in
   */
  Optional<KycCase> find(String caseId, int revision);

  /** What happened to a case, oldest first. */
  List<CaseHistoryEntry> history(String caseId);

  /**
   * Other users' cases with the same numbers, fifty at most. Of those that the reviewer may not
   * see, only the section is told.
   */
  List<CaseDuplicate> duplicates(String caseId);

  /**
   * Takes a case, or prolongs the hold of it.
   *
   * @return empty if there is no such case
   * @throws CaseRefusedException if it can not be taken
   */
  Optional<KycCase> claim(String caseId);

  /**
   * Gives a case back.
   *
   * @return empty if there is no such case
   * @throws CaseRefusedException unless the reviewer has it
   */
  Optional<KycCase> release(String caseId);

  /**
   * Decides on a case.
   *
   * @return empty if there is no such case
   * @throws CaseRefusedException if it can not be decided so, or was changed meanwhile
   */
  Optional<KycCase> decide(String caseId, CaseDecision decision);
}
