/** What states and levels look like. */
import { age, dateTime, t, word } from "../i18n";
import { CaseItem } from "../types";
import { Label } from "../ui/parts";

type Colour = Parameters<typeof Label>[0]["colour"];

const COLOURS: Record<string, Colour> = {
  submitted: "blue",
  in_review: "purple",
  approved: "green",
  rejected: "red",
  resubmission_requested: "orange",
  expired: "orange",
  active: "green",
  awaiting_approval: "orange",
  disabled: "grey",
  deleted: "red",
  open: "green",
  verified: "green",
  mismatch: "red",
  not_found: "red",
  unavailable: "orange",
  completed: "green",
  validated: "green",
  importing: "blue",
  validating: "blue",
  imported: "green",
  valid: "green",
  failed: "red",
  success: "green",
  failure: "red",
};

export function State({ of, group = "state" }: { of: string; group?: string }) {
  return <Label colour={COLOURS[of] ?? "grey"}>{word(group, of)}</Label>;
}

/** The first letters of an id, which are enough to tell two on a page apart. */
export function shortId(id: string): string {
  return id.substring(0, 8);
}

export function Age({ of }: { of: string | undefined }) {
  return of ? (
    <time dateTime={of} title={dateTime(of)}>
      {age(of)}
    </time>
  ) : (
    <>–</>
  );
}

export function isClaimed(item: CaseItem): boolean {
  return item.reviewer_id !== undefined && new Date(item.claimed_until ?? 0).getTime() > Date.now();
}

/** Who has the case, as seen by one of the reviewers. */
export function Claim({ of, me }: { of: CaseItem; me: string }) {
  if (!isClaimed(of)) {
    return <>{t("case.free")}</>;
  }
  const until = new Date(of.claimed_until ?? 0).toLocaleTimeString(undefined, { timeStyle: "short" });
  const mine = of.reviewer_id === me;
  return <Label colour={mine ? "green" : "gold"}>{t(mine ? "case.mine" : "case.others", { until })}</Label>;
}
