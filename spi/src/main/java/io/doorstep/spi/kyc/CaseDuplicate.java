package io.doorstep.spi.kyc;

import org.jspecify.annotations.Nullable;

/**
 * Another user's case with the same number. For reviewers' eyes only: told to an applicant, it
 * would tell whose number is known here.
 *
 * @param section in which the number stands
 * @param caseId the other case; null if the reviewer may not see it
 * @param userId the other user; null if the reviewer may not see their case
 */
public record CaseDuplicate(
    SectionKind section, @Nullable String caseId, @Nullable String userId) {}
