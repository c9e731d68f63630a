import { RefObject, useRef, useState } from "react";
import type { PageProps } from "../app";
import { Problem, upload } from "../api";
import { dateTime, number, t, word } from "../i18n";
import { go, href } from "../router";
import { Batch, Permissions } from "../types";
import { Row, Select, Text } from "../ui/form";
import { useAct, useList, useRemembered } from "../ui/load";
import { Body, Button, Card, Empty, Head, ProblemAlert, Switch } from "../ui/parts";
import { Progress } from "../ui/progress";
import { Column, PagedTable } from "../ui/table";
import { State } from "./words";

const STATES = ["", "validating", "importing", "validated", "completed", "cancelled"];

export default function Batches({ permissions }: PageProps) {
  const [state, setState] = useRemembered("batches", "");
  const list = useList<Batch>("batches", { state }, (batch) => batch.batch_id);
  const columns: Column<Batch>[] = [
    { label: t("batch"), cell: (batch) => <a href={href("batches", batch.batch_id)}>{batch.name}</a> },
    {
      label: t("state"),
      cell: (batch) => (
        <>
          <State of={batch.state} group="batch.state" /> {batch.dry_run ? t("batch.dry") : ""}
        </>
      ),
    },
    { label: t("batch.total"), cell: (batch) => number(batch.total) },
    { label: t("batch.done"), cell: (batch) => number(batch.done) },
    { label: t("batch.failed"), cell: (batch) => number(batch.failed) },
    { label: t("account.created"), cell: (batch) => dateTime(batch.created_at) },
  ];
  return (
    <>
      <Head title={t("nav.batches")} lead={t("batches.lead")} />
      <Body>
        <Upload permissions={permissions} />
        <Row label={t("filters")}>
          <Select
            label={t("state")}
            value={state}
            options={STATES.map((id) => ({ id, label: id ? word("batch.state", id) : t("all") }))}
            onPick={setState}
          />
        </Row>
        <PagedTable
          list={list}
          label={t("nav.batches")}
          columns={columns}
          empty={<Empty title={t("batches.empty")} />}
        />
      </Body>
    </>
  );
}

function Upload({ permissions }: { permissions: Permissions }) {
  const act = useAct();
  const input = useRef<HTMLInputElement>(null);
  const [name, setName] = useState("");
  const [type, setType] = useState(permissions.account_types[0]?.id ?? "");
  const [branch, setBranch] = useState("");
  const [dry, setDry] = useState(true);
  const [link, setLink] = useState(false);
  const [part, setPart] = useState<number>();
  const send = async () => {
    const file = input.current?.files?.[0];
    if (!file) {
      input.current?.focus();
      return;
    }
    const form = new FormData();
    form.append("name", name.trim() || file.name);
    form.append("account_type", type);
    if (branch) {
      form.append("branch", branch);
    }
    form.append("dry_run", String(dry));
    form.append("send_setup_link", String(link));
    form.append("file", file);
    setPart(0);
    await act.run(async () => go("batches", (await upload<Batch>("batches", form, setPart)).batch_id));
    setPart(undefined);
  };
  return (
    <Card title={t("batch.new")}>
      <div className="doorstep-stack">
        <ProblemAlert problem={act.problem} shown={["name", "branch"]} />
        <Row label={t("batch.new")} onSubmit={() => void send()}>
          <FileInput input={input} error={fileError(act.problem)} />
          <Text
            label={t("batch.name")}
            value={name}
            maxLength={100}
            error={act.problem?.of("name")}
            onText={setName}
          />
          <Select
            label={t("account.type")}
            value={type}
            options={permissions.account_types}
            error={act.problem?.of("account_type")}
            onPick={setType}
          />
          <Text
            label={t("branch")}
            value={branch}
            maxLength={16}
            error={act.problem?.of("branch")}
            onText={(code) => setBranch(code.toUpperCase())}
          />
          <div className="doorstep-stack">
            <Switch label={t("batch.dry.ask")} checked={dry} onChange={setDry} />
            <Switch label={t("users.link")} checked={link} onChange={setLink} />
          </div>
          <Button type="submit" kind="primary" disabled={act.running}>
            {t("batch.upload")}
          </Button>
        </Row>
        {part === undefined ? null : <Progress label={t("batch.uploading")} part={part} />}
        <p className="doorstep-internal">{t("batch.help")}</p>
      </div>
    </Card>
  );
}

function fileError(problem: Problem | undefined): string | undefined {
  return problem?.of("file");
}

function FileInput({
  input,
  error,
}: {
  input: RefObject<HTMLInputElement>;
  error: string | undefined;
}) {
  return (
    <div className="pf-v5-c-form__group">
      <label className="pf-v5-c-form__label" htmlFor="batch-file">
        <span className="pf-v5-c-form__label-text">{t("batch.file")}</span>
      </label>
      <input
        id="batch-file"
        ref={input}
        type="file"
        accept=".csv,text/csv"
        required
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? "batch-file-error" : undefined}
      />
      {error ? (
        <p className="doorstep-error" id="batch-file-error">
          {error}
        </p>
      ) : null}
    </div>
  );
}
