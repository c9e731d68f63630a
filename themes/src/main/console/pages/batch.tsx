import { useEffect } from "react";
import type { PageProps } from "../app";
import { call, download, get } from "../api";
import { dateTime, number, t, word } from "../i18n";
import { href } from "../router";
import { Batch, BatchRow } from "../types";
import { Row, Select } from "../ui/form";
import { useAct, useList, useLoad, useRemembered } from "../ui/load";
import { Body, Button, Card, Empty, Facts, Head, One, ProblemAlert } from "../ui/parts";
import { Progress } from "../ui/progress";
import { Column, PagedTable } from "../ui/table";
import { State } from "./words";

const ROW_STATES = ["", "waiting", "valid", "imported", "failed", "skipped"];
const LOOK_MS = 1_000;

export default function BatchPage({ id }: PageProps) {
  const loaded = useLoad((signal) => get<Batch>(`batches/${id}`, {}, signal), [id]);
  const { data: batch, reload } = loaded;
  const over = batch?.finished_at !== undefined;
  useEffect(() => {
    const timer = batch && !over ? setTimeout(reload, LOOK_MS) : undefined;
    return () => clearTimeout(timer);
  }, [batch, over, reload]);
  return (
    <One title={t("batch")} loaded={loaded}>
      {(found) => <Shown batch={found} over={over} reload={reload} />}
    </One>
  );
}

function Shown({ batch, over, reload }: { batch: Batch; over: boolean; reload: () => void }) {
  const act = useAct();
  const path = `batches/${batch.batch_id}`;
  const cancel = async () => {
    await act.run(() => call("POST", `${path}/cancel`));
    reload();
  };
  const keep = () => act.run(() => download(`${path}/result`, `${batch.name}.csv`));
  return (
    <>
      <Head
        title={batch.name}
        lead={
          <span className="doorstep-facts-line">
            <State of={batch.state} group="batch.state" /> {batch.dry_run ? t("batch.dry") : ""}
          </span>
        }
      >
        {over ? (
          <Button kind="primary" disabled={act.running} onClick={() => void keep()}>
            {t("batch.result")}
          </Button>
        ) : (
          <Button disabled={act.running} onClick={() => void cancel()}>
            {t("batch.cancel")}
          </Button>
        )}
      </Head>
      <Body>
        <ProblemAlert problem={act.problem} />
        <Card>
          <div className="doorstep-stack">
            <Progress
              label={word("batch.state", batch.state)}
              part={batch.total > 0 ? (batch.done + batch.failed) / batch.total : 0}
            />
            <Facts
              of={[
                [t("batch.total"), number(batch.total)],
                [t(batch.dry_run ? "batch.valid" : "batch.done"), number(batch.done)],
                [t("batch.failed"), number(batch.failed)],
                [t("account.created"), dateTime(batch.created_at)],
                [t("batch.finished"), dateTime(batch.finished_at)],
              ]}
            />
          </div>
        </Card>
        <Rows key={String(over)} batch={batch} />
      </Body>
    </>
  );
}

function Rows({ batch }: { batch: Batch }) {
  const [state, setState] = useRemembered("batch-rows", "");
  const list = useList<BatchRow>(`batches/${batch.batch_id}/rows`, { state }, (row) => String(row.row));
  const columns: Column<BatchRow>[] = [
    { label: t("batch.row"), cell: (row) => number(row.row) },
    { label: t("state"), cell: (row) => <State of={row.state} group="row.state" /> },
    {
      label: t("account"),
      cell: (row) => (row.user_id ? <a href={href("users", row.user_id)}>{row.user_code ?? row.user_id}</a> : "–"),
    },
    {
      label: t("batch.errors"),
      cell: (row) => (
        <>
          {row.errors.map((error) => (
            <div key={error.field + error.key}>
              <code>{error.field}</code>: {error.message}
            </div>
          ))}
        </>
      ),
    },
  ];
  return (
    <Card title={t("batch.rows")}>
      <div className="doorstep-stack">
        <Row label={t("filters")}>
          <Select
            label={t("state")}
            value={state}
            options={ROW_STATES.map((id) => ({ id, label: id ? word("row.state", id) : t("all") }))}
            onPick={setState}
          />
        </Row>
        <PagedTable
          list={list}
          label={t("batch.rows")}
          columns={columns}
          empty={<Empty title={t("batch.rows.none")} />}
        />
      </div>
    </Card>
  );
}
