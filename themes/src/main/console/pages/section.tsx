import { t, word } from "../i18n";
import { Section } from "../types";
import { Area, Select } from "../ui/form";
import { Alert, Button, Card, Facts, Label } from "../ui/parts";
import { State } from "./words";

export const CODES = [
  "unreadable",
  "wrong_document",
  "mismatch",
  "document_expired",
  "incomplete",
  "duplicate",
  "not_genuine",
  "other",
];

/** What the reviewer says against a section. */
export interface Objection {
  readonly code: string;
  readonly note: string;
  readonly internal: string;
}

export const NO_OBJECTION: Objection = { code: "", note: "", internal: "" };

const DOCUMENT = /^(.+)_documents?$/;

/** The pictures that a section names, by id, in its order. */
export function picturesOf(name: string, section: Section): { id: string; label: string }[] {
  return Object.entries(section.values)
    .filter(([field]) => DOCUMENT.test(field) || field === "document")
    .flatMap(([field, value]) => {
      const ids = (Array.isArray(value) ? value : [value]).filter((id): id is string => typeof id === "string");
      return ids.map((id, place) => ({
        id,
        label: `${word("section", name)}: ${word("field", field)}${ids.length > 1 ? ` ${place + 1}` : ""}`,
      }));
    });
}

/** A section with what there is to say against it. */
export function SectionCard({
  name,
  section,
  objection,
  onObject,
  onLook,
}: {
  name: string;
  section: Section;
  /** Absent where nothing is to be decided. */
  objection: Objection | undefined;
  onObject: (objection: Objection) => void;
  onLook: (id: string) => void;
}) {
  const pictures = picturesOf(name, section);
  return (
    <div data-testid={`section-${name}`} className={objection?.code ? "doorstep-objected" : undefined}>
      <Card
        title={word("section", name)}
        actions={
          <>
            {section.verification ? <State of={section.verification} group="verification" /> : null}
            <State of={section.state} />
          </>
        }
      >
        <div className="doorstep-stack">
          {section.warnings.map((warning) => (
            <Alert key={warning} kind="warning" title={word("warning", warning)} />
          ))}
          <Facts of={facts(section)} />
          {pictures.length > 0 ? (
            <div className="doorstep-actions">
              {pictures.map((picture) => (
                <Button small key={picture.id} onClick={() => onLook(picture.id)}>
                  {picture.label}
                </Button>
              ))}
            </div>
          ) : null}
          {section.reasons.map((reason) => (
            <p key={reason.code}>
              <Label colour="orange">{word("reason", reason.code)}</Label> {reason.note}
              {reason.internal_note ? <em className="doorstep-internal"> {reason.internal_note}</em> : null}
            </p>
          ))}
          {objection ? <Objecting name={name} objection={objection} onObject={onObject} /> : null}
        </div>
      </Card>
    </div>
  );
}

function Objecting({
  name,
  objection,
  onObject,
}: {
  name: string;
  objection: Objection;
  onObject: (objection: Objection) => void;
}) {
  return (
    <fieldset className="doorstep-stack doorstep-objecting">
      <legend className="pf-v5-screen-reader">{word("section", name)}</legend>
      <Select
        label={t("decision.section")}
        value={objection.code}
        options={[
          { id: "", label: t("decision.fine") },
          ...CODES.map((id) => ({ id, label: word("reason", id) })),
        ]}
        onPick={(code) => onObject({ ...objection, code })}
      />
      {objection.code ? (
        <>
          <Area
            label={t("decision.note")}
            help={t("decision.note.help")}
            maxLength={500}
            value={objection.note}
            onText={(note) => onObject({ ...objection, note })}
          />
          <Area
            label={t("decision.internal")}
            help={t("decision.internal.help")}
            maxLength={500}
            value={objection.internal}
            onText={(internal) => onObject({ ...objection, internal })}
          />
        </>
      ) : null}
    </fieldset>
  );
}

/** What a section says, without its pictures. */
export function facts(section: Section): [string, string][] {
  return Object.entries(section.values)
    .filter(([field]) => !DOCUMENT.test(field) && field !== "document")
    .map(([field, value]) => [word("field", field), text(value)]);
}

function text(value: unknown): string {
  if (typeof value === "boolean") {
    return t(value ? "yes" : "no");
  }
  return Array.isArray(value) ? value.join(", ") : String(value ?? "–");
}
