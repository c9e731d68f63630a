import { ReactNode, useState } from "react";
import type { PageProps } from "../app";
import { call, get, Page } from "../api";
import { dateTime, t, word } from "../i18n";
import { go, href } from "../router";
import { CaseItem, HistoryEntry, StaffCase } from "../types";
import { Dialog } from "../ui/dialog";
import { KeyHints } from "../ui/hints";
import { useKeys } from "../ui/keys";
import { Act, useAct, useLoad } from "../ui/load";
import { Alert, Body, Button, Card, Empty, Head, Label, One, ProblemAlert } from "../ui/parts";
import { NO_OBJECTION, Objection, SectionCard } from "./section";
import { Versions } from "./versions";
import { Age, Claim, isClaimed, shortId, State } from "./words";

type Decision = "approve" | "resubmit" | "reject";

export default function CasePage({ id, permissions }: PageProps) {
  const loaded = useLoad((signal) => get<StaffCase>(`cases/${id}`, {}, signal), [id]);
  return (
    <One title={t("nav.case")} loaded={loaded}>
      {(kyc) => <Review kyc={kyc} me={permissions.user_id} set={loaded.set} reload={loaded.reload} />}
    </One>
  );
}

interface ReviewProps {
  readonly kyc: StaffCase;
  readonly me: string;
  readonly set: (kyc: StaffCase) => void;
  readonly reload: () => void;
}

function Review({ kyc, me, set, reload }: ReviewProps) {
  const act = useAct();
  const next = useNext(kyc.id, act);
  const [shown, show] = useState<string>();
  const [revision, setRevision] = useState("");
  const look = (picture: string) => {
    setRevision("");
    show(picture);
  };
  const [objections, setObjections] = useState<Record<string, Objection>>({});
  const [asking, ask] = useState<Decision>();
  const sections = Object.entries(kyc.sections);
  const mine = isClaimed(kyc) && kyc.reviewer_id === me && kyc.state === "in_review";
  const objected = sections.some(([name]) => objections[name]?.code);
  const post = (what: string, body?: unknown) =>
    act.run(async () => set(await call<StaffCase>("POST", `cases/${kyc.id}/${what}`, body)));
  const decide = async (decision: Decision) => {
    ask(undefined);
    const reasons = decision === "approve" ? [] : reasonsOf(objections);
    if (await post("decision", { decision, reasons, version: kyc.version })) {
      setObjections({});
    }
  };
  const claimable = kyc.state === "submitted" || (kyc.state === "in_review" && !mine);
  useKeys({ c: () => void (claimable && post("claim")), n: () => void next(), q: () => go("queue") });
  const stale = act.problem?.slug === "case-changed" || act.problem?.slug === "case-claimed";
  const startAfresh = () => {
    act.dismiss();
    reload();
  };

  return (
    <>
      <CaseHead kyc={kyc} me={me}>
        {claimable ? (
          <Button kind="primary" onClick={() => void post("claim")} disabled={act.running}>
            {t("case.take")}
          </Button>
        ) : null}
        {mine ? (
          <Button onClick={() => void post("release")} disabled={act.running}>
            {t("case.give")}
          </Button>
        ) : null}
        <Button onClick={() => void next()}>{t("case.next")}</Button>
      </CaseHead>
      <Body>
        <ProblemAlert
          problem={act.problem}
          actions={
            <Button kind="link" onClick={stale ? startAfresh : act.dismiss}>
              {t(stale ? "case.reload" : "dismiss")}
            </Button>
          }
        />
        <Duplicates kyc={kyc} />
        <div className="doorstep-case">
          <div className="doorstep-stack">
            {sections.map(([name, section]) => (
              <SectionCard
                key={name}
                name={name}
                section={section}
                objection={mine ? (objections[name] ?? NO_OBJECTION) : undefined}
                onObject={(objection) => setObjections({ ...objections, [name]: objection })}
                onLook={look}
              />
            ))}
            {mine ? <Decisions objected={objected} busy={act.running} onAsk={ask} /> : null}
          </div>
          <div className="doorstep-beside">
            <Versions kyc={kyc} revision={revision} onRevision={setRevision} shown={shown} onShow={show} />
          </div>
        </div>
        <History entries={kyc.history} me={me} />
        <KeyHints
          keys={[
            ["c", t("keys.claim")],
            ["n", t("keys.nextCase")],
            ["q", t("keys.queue")],
          ]}
        />
      </Body>
      {asking ? (
        <Dialog
          title={t(`decision.${asking}`)}
          action={t(`decision.${asking}`)}
          danger={asking === "reject"}
          busy={act.running}
          onConfirm={() => void decide(asking)}
          onClose={() => ask(undefined)}
        >
          <p>{t(`decision.${asking}.ask`)}</p>
        </Dialog>
      ) : null}
    </>
  );
}

function reasonsOf(objections: Record<string, Objection>): unknown[] {
  return Object.entries(objections)
    .filter(([, objection]) => objection.code)
    .map(([section, { code, note, internal }]) => ({
      section,
      code,
      note: note.trim() || undefined,
      internal_note: internal.trim() || undefined,
    }));
}

function CaseHead({ kyc, me, children }: { kyc: StaffCase; me: string; children: ReactNode }) {
  return (
    <Head
      title={t("case.title", { id: shortId(kyc.id) })}
      lead={
        <span className="doorstep-facts-line">
          <State of={kyc.state} />
          <Claim of={kyc} me={me} />
          <span>
            {t("case.submitted")}: <Age of={kyc.submitted_at} />
          </span>
          <span>
            {t("case.revision")}: {kyc.revision}
          </span>
          <span>
            {t("level")}: {kyc.kyc_level}
          </span>
        </span>
      }
    >
      {children}
    </Head>
  );
}

function Duplicates({ kyc }: { kyc: StaffCase }) {
  return kyc.duplicates.length === 0 ? null : (
    <Alert kind="warning" title={t("case.duplicates")}>
      <ul className="pf-v5-c-list">
        {kyc.duplicates.map(({ section, case_id: id }) => (
          <li key={section + id}>
            {word("section", section)}: {id ? <a href={href("cases", id)}>{shortId(id)}</a> : t("case.duplicates.hidden")}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function Decisions({
  objected,
  busy,
  onAsk,
}: {
  objected: boolean;
  busy: boolean;
  onAsk: (decision: Decision) => void;
}) {
  return (
    <div className="doorstep-actions doorstep-decisions" data-testid="decisions">
      {objected ? (
        <>
          <Button kind="primary" disabled={busy} onClick={() => onAsk("resubmit")}>
            {t("decision.resubmit")}
          </Button>
          <Button kind="danger" disabled={busy} onClick={() => onAsk("reject")}>
            {t("decision.reject")}
          </Button>
        </>
      ) : (
        <Button kind="primary" disabled={busy} onClick={() => onAsk("approve")}>
          {t("decision.approve")}
        </Button>
      )}
    </div>
  );
}

function History({ entries, me }: { entries: readonly HistoryEntry[]; me: string }) {
  return (
    <Card title={t("case.history")}>
      {entries.length === 0 ? (
        <Empty title={t("case.history.empty")} />
      ) : (
        <ol className="doorstep-history">
          {entries.map((entry) => (
            <li key={entry.at + entry.event}>
              <time dateTime={entry.at}>{dateTime(entry.at)}</time> <strong>{word("event", entry.event)}</strong>{" "}
              {t("case.by", { who: entry.actor_id === me ? t("me") : word("actor", actor(entry)) })},{" "}
              {t("case.revision")} {entry.revision}
              <ul>
                {entry.reasons.map((reason) => (
                  <li key={`${reason.section}${reason.code}`}>
                    {word("section", reason.section)} <Label colour="orange">{word("reason", reason.code)}</Label>{" "}
                    {reason.note}
                    {reason.internal_note ? <em className="doorstep-internal"> {reason.internal_note}</em> : null}
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}

const APPLICANTS = new Set(["save", "submit", "withdraw", "revise"]);

function actor(entry: HistoryEntry): string {
  if (APPLICANTS.has(entry.event)) {
    return "applicant";
  }
  return entry.actor_id ? "reviewer" : "server";
}

/** Goes on to the oldest case that nobody has. */
function useNext(caseId: string, act: Act): () => Promise<unknown> {
  return () =>
    act.run(async () => {
      const free = await get<Page<CaseItem>>("cases", { claimed: "free", max: 2 });
      const next = free.items.find((item) => item.id !== caseId);
      go(next ? "cases" : "queue", next?.id);
    });
}
