import { useState } from "react";
import type { PageProps } from "../app";
import { call } from "../api";
import { dateTime, number, t, word } from "../i18n";
import { href } from "../router";
import { AuditEntry, AuditVerification } from "../types";
import { Row, Text } from "../ui/form";
import { useAct, useList, useRemembered } from "../ui/load";
import { Alert, Body, Button, Card, Empty, Head, ProblemAlert } from "../ui/parts";
import { Column, PagedTable } from "../ui/table";
import { shortId } from "./words";

const FILTERS = ["action", "resource_type", "actor_id", "user_id"] as const;

type Filter = Readonly<Record<(typeof FILTERS)[number] | "from" | "until", string>>;

const ALL: Filter = { action: "", resource_type: "", actor_id: "", user_id: "", from: "", until: "" };

export default function Audit({ permissions }: PageProps) {
  const [filter, setFilter] = useRemembered<Filter>("audit", ALL);
  const [typed, setTyped] = useState(filter);
  const query = { ...trimmed(filter), from: instant(filter.from), until: instant(filter.until) };
  const list = useList<AuditEntry>("audit", query, (entry) => entry.id);
  const columns: Column<AuditEntry>[] = [
    { label: t("time"), cell: (entry) => dateTime(entry.time) },
    { label: t("audit.action"), cell: (entry) => <strong>{word("audit.action", entry.action)}</strong> },
    { label: t("audit.resource_type"), cell: (entry) => word("audit.resource", entry.resource_type) },
    { label: t("audit.actor_id"), cell: (entry) => <Actor of={entry} /> },
    {
      label: t("audit.user_id"),
      cell: (entry) =>
        entry.user_id && permissions.accounts ? (
          <a href={href("users", entry.user_id)}>{shortId(entry.user_id)}</a>
        ) : (
          shortId(entry.user_id ?? "–")
        ),
    },
    { label: t("audit.changes"), cell: (entry) => <Changes of={entry} /> },
  ];
  return (
    <>
      <Head title={t("nav.audit")} lead={t("audit.lead")} />
      <Body>
        <Row label={t("filters")} onSubmit={() => setFilter(typed)}>
          {FILTERS.map((name) => (
            <Text
              key={name}
              label={t(`audit.${name}`)}
              value={typed[name]}
              error={list.problem?.of(name)}
              onText={(text) => setTyped({ ...typed, [name]: text })}
            />
          ))}
          <Text
            label={t("from")}
            type="datetime-local"
            value={typed.from}
            error={list.problem?.of("from")}
            onText={(from) => setTyped({ ...typed, from })}
          />
          <Text
            label={t("until")}
            type="datetime-local"
            value={typed.until}
            error={list.problem?.of("until")}
            onText={(until) => setTyped({ ...typed, until })}
          />
          <Button type="submit" kind="primary">
            {t("filter.apply")}
          </Button>
        </Row>
        {permissions.audit_verification ? <Verification /> : null}
        <PagedTable list={list} label={t("nav.audit")} columns={columns} empty={<Empty title={t("audit.empty")} />} />
      </Body>
    </>
  );
}

function trimmed(filter: Filter): Record<string, string> {
  return Object.fromEntries(Object.entries(filter).map(([name, text]) => [name, text.trim()]));
}

function instant(local: string): string | undefined {
  return local ? new Date(local).toISOString() : undefined;
}

function Actor({ of }: { of: AuditEntry }) {
  const { user_id: user, client_id: client, ip_address: address } = of.actor;
  return (
    <>
      <span title={user}>{user ? shortId(user) : t("audit.server")}</span>
      <div className="doorstep-internal">{[client, address].filter(Boolean).join(", ")}</div>
    </>
  );
}

function Changes({ of }: { of: AuditEntry }) {
  const names = [...new Set([...Object.keys(of.before), ...Object.keys(of.after)])];
  return names.length === 0 ? null : (
    <details>
      <summary>{t("audit.fields", { count: names.length })}</summary>
      <ul className="doorstep-changes">
        {names.map((name) => (
          <li key={name}>
            <code>{name}</code>: {text(of.before[name])} → {text(of.after[name])}
          </li>
        ))}
      </ul>
    </details>
  );
}

function text(value: unknown): string {
  if (value === undefined || value === null) {
    return "–";
  }
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function Verification() {
  const act = useAct();
  const [anchor, setAnchor] = useState("");
  const [found, setFound] = useState<AuditVerification>();
  const verify = () =>
    act.run(async () => {
      const body = anchor.trim() ? { anchor: anchor.trim() } : {};
      setFound(await call<AuditVerification>("POST", "audit/verification", body));
    });
  return (
    <Card title={t("audit.verify")}>
      <div className="doorstep-stack">
        <Row label={t("audit.verify")} onSubmit={() => void verify()}>
          <Text
            label={t("audit.anchor")}
            help={t("audit.anchor.help")}
            value={anchor}
            error={act.problem?.of("anchor")}
            onText={setAnchor}
          />
          <Button type="submit" disabled={act.running}>
            {t("audit.verify")}
          </Button>
        </Row>
        <ProblemAlert problem={act.problem} shown={["anchor"]} />
        {found ? (
          <Alert
            kind={found.ok ? "success" : "danger"}
            title={t(found.ok ? "audit.ok" : "audit.broken", { checked: number(found.checked) })}
          >
            {found.first_broken ? (
              <p>
                {t("audit.broken.at", {
                  chain: found.first_broken.chain,
                  sequence: found.first_broken.sequence,
                  reason: word("audit.reason", found.first_broken.reason),
                })}
              </p>
            ) : null}
            <p>
              {t("audit.anchor.keep")} <code className="doorstep-facts">{found.anchor}</code>
            </p>
          </Alert>
        ) : null}
      </div>
    </Card>
  );
}
