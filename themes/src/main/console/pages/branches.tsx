import { useState } from "react";
import type { PageProps } from "../app";
import { call } from "../api";
import { t, word } from "../i18n";
import { go, href } from "../router";
import { Branch } from "../types";
import { Dialog } from "../ui/dialog";
import { Row, Select, Text } from "../ui/form";
import { useAct, useList, useRemembered } from "../ui/load";
import { Body, Button, Empty, Head, ProblemAlert } from "../ui/parts";
import { Column, PagedTable } from "../ui/table";
import { State } from "./words";

const STATUSES = ["", "open", "closed"];

export default function Branches({ permissions }: PageProps) {
  const [filter, setFilter] = useRemembered("branches", { code: "", status: "" });
  const list = useList<Branch>("branches", filter, (branch) => branch.code);
  const [opening, open] = useState(false);
  const columns: Column<Branch>[] = [
    { label: t("branch.code"), cell: (branch) => <a href={href("branches", branch.code)}>{branch.code}</a> },
    { label: t("branch.name"), cell: (branch) => branch.name },
    { label: t("branch.state"), cell: (branch) => branch.state || "–" },
    { label: t("branch.status"), cell: (branch) => <State of={branch.status} group="branch.status" /> },
  ];
  return (
    <>
      <Head title={t("nav.branches")}>
        {permissions.run_branches ? (
          <Button kind="primary" onClick={() => open(true)}>
            {t("branch.open")}
          </Button>
        ) : null}
      </Head>
      <Body>
        <Row label={t("filters")}>
          <Text
            label={t("branch.code")}
            value={filter.code}
            maxLength={16}
            onText={(code) => setFilter({ ...filter, code: code.toUpperCase() })}
          />
          <Select
            label={t("branch.status")}
            value={filter.status}
            options={STATUSES.map((id) => ({ id, label: id ? word("branch.status", id) : t("all") }))}
            onPick={(status) => setFilter({ ...filter, status })}
          />
        </Row>
        <PagedTable
          list={list}
          label={t("nav.branches")}
          columns={columns}
          empty={<Empty title={t("branch.empty")} />}
        />
      </Body>
      {opening ? <NewBranch onClose={() => open(false)} /> : null}
    </>
  );
}

const FIELDS = ["code", "name", "address", "state"] as const;

function NewBranch({ onClose }: { onClose: () => void }) {
  const act = useAct();
  const [fields, setFields] = useState<Record<string, string>>({});
  const create = async () => {
    if (await act.run(() => call("POST", "branches", fields))) {
      go("branches", fields.code);
    }
  };
  return (
    <Dialog
      title={t("branch.open")}
      action={t("branch.open")}
      busy={act.running}
      onConfirm={() => void create()}
      onClose={onClose}
    >
      <ProblemAlert problem={act.problem} shown={FIELDS} />
      {FIELDS.map((field) => (
        <Text
          key={field}
          label={t(`branch.${field}`)}
          required={field === "code" || field === "name"}
          value={fields[field] ?? ""}
          error={act.problem?.of(field)}
          {...(field === "code" ? { help: t("branch.code.help"), maxLength: 16 } : {})}
          onText={(text) => setFields({ ...fields, [field]: field === "code" ? text.toUpperCase() : text })}
        />
      ))}
    </Dialog>
  );
}
