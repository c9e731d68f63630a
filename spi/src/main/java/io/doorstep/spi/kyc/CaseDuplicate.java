package io.doorstep.spi.kyc;

/**
 * Another user's case with the same number. For reviewers' eyes only: told to an applicant, it
 * would tell whose number is known here.
 *
 * @param section in which the number stands
 * @param caseId the other case
 * @param userId the other user
 */
public record CaseDuplicate(SectionKind section, String caseId, String userId) {}
