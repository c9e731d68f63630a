package io.doorstep.rest.representation;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the caller may do, for a page that shows nothing else. It grants nothing: each call is
 * checked by itself.
 *
 * @param review whether to review cases
 * @param accounts whether to manage accounts, approvals and batches, and to see branches
 * @param runBranches whether to open and change branches
 * @param audit whether to look into the audit trail and the logins
 * @param auditVerification whether to have the audit trail verified
 * @param otpLocks whether to see which addresses are locked
 * @param figures whether to see the figures of the whole realm
 * @param settings whether to see the realm's settings
 * @param changeSettings whether to change them
 * @param accountTypes those whose accounts are managed
 */
@Schema(name = "Permissions")
public record PermissionsRepresentation(
    @JsonProperty("user_id") String userId,
    @JsonProperty("review") boolean review,
    @JsonProperty("accounts") boolean accounts,
    @JsonProperty("run_branches") boolean runBranches,
    @JsonProperty("audit") boolean audit,
    @JsonProperty("audit_verification") boolean auditVerification,
    @JsonProperty("otp_locks") boolean otpLocks,
    @JsonProperty("figures") boolean figures,
    @JsonProperty("settings") boolean settings,
    @JsonProperty("change_settings") boolean changeSettings,
    @JsonProperty("account_types") List<AccountTypeChoiceRepresentation> accountTypes) {}
