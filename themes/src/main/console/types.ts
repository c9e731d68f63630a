/** What the admin API answers, as its description (`openapi.json`) has it. */

export interface AccountTypeChoice {
  readonly id: string;
  readonly label: string;
  /** Whether accounts of the type are at home in a branch. */
  readonly by_branch: boolean;
}

/** What whoever is signed in may do; a page is there if its member is true. */
export interface Permissions {
  readonly user_id: string;
  readonly review: boolean;
  readonly accounts: boolean;
  readonly run_branches: boolean;
  readonly audit: boolean;
  readonly audit_verification: boolean;
  readonly otp_locks: boolean;
  readonly figures: boolean;
  readonly settings: boolean;
  readonly change_settings: boolean;
  readonly account_types: readonly AccountTypeChoice[];
}

export interface CaseItem {
  readonly id: string;
  readonly user_id: string;
  readonly state: string;
  readonly revision: number;
  readonly version: number;
  readonly kyc_level: number;
  readonly submitted_at?: string;
  readonly reviewer_id?: string;
  readonly claimed_until?: string;
}

export interface Reason {
  readonly section?: string;
  readonly code: string;
  readonly note?: string;
  readonly internal_note?: string;
}

export interface Section {
  readonly state: string;
  readonly values: Record<string, unknown>;
  readonly verification?: string;
  readonly warnings: readonly string[];
  readonly reasons: readonly Reason[];
  readonly saved_at?: string;
}

export interface HistoryEntry {
  readonly event: string;
  readonly from: string;
  readonly to: string;
  readonly revision: number;
  readonly actor_id?: string;
  readonly at: string;
  readonly reasons: readonly Reason[];
}

export interface Duplicate {
  readonly section: string;
  /** Absent if it is a case that the reviewer may not see. */
  readonly case_id?: string;
  readonly user_id?: string;
}

export interface StaffCase extends CaseItem {
  readonly sections: Record<string, Section>;
  readonly documents: readonly string[];
  readonly duplicates: readonly Duplicate[];
  readonly history: readonly HistoryEntry[];
}

export interface AccountItem {
  readonly user_id: string;
  readonly user_code?: string;
  readonly account_type?: string;
  readonly branch?: string;
  readonly status: string;
  readonly username: string;
  readonly full_name?: string;
  readonly email?: string;
  readonly mobile_number?: string;
  readonly kyc_level: number;
  readonly created_at: string;
  readonly deleted_at?: string;
  readonly deleted_by?: string;
}

export type Platform = "web" | "mobile" | "admin" | "api";

export interface ManagedAccount {
  readonly account: AccountItem;
  readonly profile: Record<string, string>;
  readonly platforms: Record<Platform, boolean>;
  readonly features: readonly string[];
  readonly rejection_reason?: string;
}

export interface Feature {
  readonly id: string;
  readonly label: string;
  readonly enabled: boolean;
}

export interface Branch {
  readonly code: string;
  readonly name: string;
  readonly address: string;
  readonly state: string;
  readonly status: string;
}

export interface Batch {
  readonly batch_id: string;
  readonly name: string;
  readonly state: string;
  readonly dry_run: boolean;
  readonly total: number;
  readonly done: number;
  readonly failed: number;
  readonly created_at: string;
  readonly finished_at?: string;
}

export interface BatchRow {
  readonly row: number;
  readonly state: string;
  readonly user_id?: string;
  readonly user_code?: string;
  readonly errors: readonly { readonly field: string; readonly key: string; readonly message: string }[];
}

export interface AuditEntry {
  readonly id: string;
  readonly time: string;
  readonly actor: {
    readonly realm_id?: string;
    readonly user_id?: string;
    readonly client_id?: string;
    readonly ip_address?: string;
  };
  readonly action: string;
  readonly resource_type: string;
  readonly path?: string;
  readonly user_id?: string;
  readonly before: Record<string, unknown>;
  readonly after: Record<string, unknown>;
  readonly chain: number;
  readonly sequence: number;
}

export interface AuditVerification {
  readonly ok: boolean;
  readonly checked: number;
  readonly first_broken?: {
    readonly chain: number;
    readonly sequence: number;
    readonly id?: string;
    readonly reason: string;
  };
  readonly anchor: string;
}

export interface Login {
  readonly id: string;
  readonly time: string;
  readonly user_id?: string;
  readonly outcome: string;
  readonly error?: string;
  readonly client_id?: string;
  readonly ip_address?: string;
  readonly device?: { readonly browser: string; readonly operating_system: string; readonly name?: string };
}

export interface OtpLock {
  readonly channel: string;
  readonly destination: string;
  /** Absent if codes are refused for everything. */
  readonly purpose?: string;
  readonly locked_until: string;
  readonly daily_cap: boolean;
  readonly user_id?: string;
}
