/** What the API answers; docs/api.md and the server's own description say more. */
export interface Account {
  readonly next_step: string;
}

export interface Reason {
  readonly code: string;
  readonly note?: string;
}

export interface Section {
  readonly state: string;
  readonly values: Record<string, unknown>;
  readonly reasons: readonly Reason[];
}

export interface Case {
  readonly state: string;
  readonly kyc_level: number;
  readonly expires_at?: string;
  readonly submitted_at?: string;
  readonly sections: Record<string, Section>;
}

export interface Login {
  readonly id: string;
  readonly time: string;
  readonly outcome: string;
  readonly client_id?: string;
  readonly ip_address?: string;
  readonly device?: { readonly browser: string; readonly operating_system: string; readonly name?: string };
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string;
}

export interface Consent {
  readonly purpose: string;
  readonly text_version: string;
  readonly given_at: string;
  readonly withdrawn_at?: string;
}

export interface Erasure {
  readonly requested_at: string;
  readonly erased_at: string;
}
