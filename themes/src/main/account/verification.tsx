import { find, get } from "./api";
import { Alert, Button, Label, Layout, Show, useLoaded } from "./parts";
import { Picture } from "./picture";
import { act } from "./session";
import { dateTime, t, word } from "./texts";
import { Account, Case, Section } from "./types";

const WIZARD = "doorstep-onboarding";
const ORDER = ["aadhaar", "pan", "business", "bank"];
const KINDS: Record<string, "info" | "success" | "warning" | "danger"> = {
  submitted: "info",
  in_review: "info",
  approved: "success",
  resubmission_requested: "warning",
  expired: "warning",
  rejected: "danger",
};

/** How far the person's verification has come, and what they handed in for it. */
export function Verification() {
  const loaded = useLoaded(async () => ({
    account: await get<Account>(""),
    kyc: await find<Case>("/case"),
  }));
  return (
    <Layout title={t("VerificationTitle")} lead={t("VerificationLead")}>
      <Show what={loaded}>{({ account, kyc }) => <Progress account={account} kyc={kyc} />}</Show>
    </Layout>
  );
}

function Progress({ account, kyc }: { account: Account; kyc: Case | null }) {
  const awaited = account.next_step === "complete_kyc";
  const sections = ORDER.flatMap((name) => {
    const section = kyc?.sections[name];
    return section && section.state !== "missing" ? [[name, section] as const] : [];
  });
  if (!kyc || (!awaited && sections.length === 0)) {
    return <Alert kind="success" title={t("VerificationNone")} />;
  }
  return (
    <>
      <Alert kind={KINDS[kyc.state] ?? "info"} title={word("CaseState", kyc.state)}>
        <p>{t(`CaseHelp.${kyc.state}`)}</p>
        {kyc.state === "approved" && kyc.expires_at && <p>{t("ValidUntil", { time: dateTime(kyc.expires_at) })}</p>}
        {kyc.submitted_at && <p>{t("SubmittedAt", { time: dateTime(kyc.submitted_at) })}</p>}
      </Alert>
      {awaited && (
        <Button id="doorstep-wizard" kind="primary" onClick={() => void act(WIZARD, "verification")}>
          {t(sections.length === 0 ? "VerificationStart" : "VerificationContinue")}
        </Button>
      )}
      {sections.map(([name, section]) => (
        <SectionCard key={name} name={name} section={section} />
      ))}
    </>
  );
}

function SectionCard({ name, section }: { name: string; section: Section }) {
  return (
    <div className="pf-v5-c-card pf-m-bordered" id={`doorstep-section-${name}`}>
      <div className="pf-v5-c-card__title">
        <h2 className="pf-v5-c-card__title-text">
          {word("Section", name)} <Label kind={KINDS[section.state] ?? "none"}>{word("SectionState", section.state)}</Label>
        </h2>
      </div>
      <div className="pf-v5-c-card__body">
        {section.reasons.length > 0 && (
          <Alert kind="warning" title={t("Reasons")}>
            <ul>
              {section.reasons.map((reason) => (
                <li key={reason.code + (reason.note ?? "")}>
                  {word("Reason", reason.code)}
                  {reason.note && `: ${reason.note}`}
                </li>
              ))}
            </ul>
          </Alert>
        )}
        <Values values={section.values} />
      </div>
    </div>
  );
}

function Values({ values }: { values: Record<string, unknown> }) {
  const texts = Object.entries(values).filter(([name, value]) => !isDocument(name) && value !== "" && value !== null);
  const pictures = Object.entries(values)
    .filter(([name]) => isDocument(name))
    .flatMap(([name, value]) =>
      Array.isArray(value)
        ? value.map((id, index) => ({ id: String(id), label: `${word("Field", name)} ${index + 1}` }))
        : [{ id: String(value), label: word("Field", name) }],
    );
  return (
    <>
      <dl className="doorstep-values">
        {texts.map(([name, value]) => (
          <div key={name}>
            <dt>{word("Field", name)}</dt>
            <dd>{name === "account_type" ? word("BankAccount", String(value)) : String(value)}</dd>
          </div>
        ))}
      </dl>
      {pictures.map(({ id, label }) => (
        <Picture key={id} id={id} label={label} />
      ))}
    </>
  );
}

function isDocument(name: string): boolean {
  return name.endsWith("document") || name.endsWith("documents");
}
