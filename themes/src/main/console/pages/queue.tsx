import { useEffect, useRef, useState } from "react";
import type { PageProps } from "../app";
import { call } from "../api";
import { t, word } from "../i18n";
import { go, href } from "../router";
import { CaseItem } from "../types";
import { Row, Select } from "../ui/form";
import { KeyHints } from "../ui/hints";
import { useKeys } from "../ui/keys";
import { useAct, useList, useRemembered } from "../ui/load";
import { Body, Button, Empty, Head, ProblemAlert } from "../ui/parts";
import { Column, PagedTable } from "../ui/table";
import { Age, Claim, isClaimed, shortId, State } from "./words";

const WAITING = "waiting";
const STATES = [WAITING, "submitted", "in_review", "resubmission_requested", "approved", "rejected", "expired"];
const CLAIMS = ["", "free", "mine"];
const LEVELS = ["", "1", "2", "3"];
/** How often the queue looks for what others did. */
const REFRESH_MS = 30_000;

interface Filter {
  readonly state: string;
  readonly claimed: string;
  readonly level: string;
}

const ALL: Filter = { state: WAITING, claimed: "", level: "" };

export function Queue({ permissions }: PageProps) {
  const [filter, setFilter] = useRemembered<Filter>("queue", ALL);
  const list = useList<CaseItem>(
    "cases",
    { state: filter.state === WAITING ? undefined : filter.state, claimed: filter.claimed, kyc_level: filter.level },
    (item) => item.id,
  );
  const [selected, setSelected] = useRemembered("queue-selected", "");
  const act = useAct();
  const body = useRef<HTMLTableSectionElement>(null);
  const me = permissions.user_id;
  useRefresh(list.reload);

  const place = list.items.findIndex((item) => item.id === selected);
  const current = list.items[place];
  const move = (by: number) => {
    const next = list.items[Math.min(Math.max(place + by, 0), list.items.length - 1)];
    if (next) {
      setSelected(next.id);
      body.current?.querySelector(`[data-id="${next.id}"]`)?.scrollIntoView({ block: "nearest" });
    }
  };
  const claim = async (item: CaseItem) => {
    const done = await act.run(async () => list.replace(await call<CaseItem>("POST", `cases/${item.id}/claim`)));
    if (!done) {
      list.reload();
    }
  };
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    Enter: () => current && go("cases", current.id),
    c: () => current && void claim(current),
    r: list.reload,
  });

  const columns: Column<CaseItem>[] = [
    { label: t("case"), cell: (item) => <a href={href("cases", item.id)}>{shortId(item.id)}</a> },
    { label: t("state"), cell: (item) => <State of={item.state} /> },
    { label: t("case.submitted"), cell: (item) => <Age of={item.submitted_at} /> },
    { label: t("case.revision"), cell: (item) => item.revision },
    { label: t("level"), cell: (item) => item.kyc_level },
    { label: t("case.claim"), cell: (item) => <Claim of={item} me={me} /> },
    {
      label: t("actions"),
      cell: (item) =>
        mayClaim(item) ? (
          <Button small onClick={() => void claim(item)} disabled={act.running}>
            {t("case.take")}
          </Button>
        ) : null,
    },
  ];

  return (
    <>
      <Head title={t("nav.queue")} lead={t("queue.lead")}>
        <Button onClick={list.reload}>{t("refresh")}</Button>
      </Head>
      <Body>
        <Filters filter={filter} onFilter={setFilter} />
        <ProblemAlert
          problem={act.problem}
          actions={
            <Button kind="link" onClick={act.dismiss}>
              {t("dismiss")}
            </Button>
          }
        />
        <PagedTable
          list={list}
          label={t("nav.queue")}
          columns={columns}
          selected={selected}
          onSelect={(item) => setSelected(item.id)}
          body={body}
          empty={<Empty title={t("queue.empty")}>{t("queue.empty.detail")}</Empty>}
        />
        <KeyHints
          keys={[
            ["j", t("keys.next")],
            ["k", t("keys.previous")],
            ["Enter", t("keys.open")],
            ["c", t("keys.claim")],
            ["r", t("keys.refresh")],
          ]}
        />
      </Body>
    </>
  );
}

function mayClaim(item: CaseItem): boolean {
  return item.state === "submitted" || (item.state === "in_review" && !isClaimed(item));
}

function Filters({ filter, onFilter }: { filter: Filter; onFilter: (filter: Filter) => void }) {
  return (
    <Row label={t("filters")}>
      <Select
        label={t("state")}
        value={filter.state}
        options={STATES.map((id) => ({ id, label: word("state", id) }))}
        onPick={(state) => onFilter({ ...filter, state })}
      />
      <Select
        label={t("case.claim")}
        value={filter.claimed}
        options={CLAIMS.map((id) => ({ id, label: word("claimed", id || "all") }))}
        onPick={(claimed) => onFilter({ ...filter, claimed })}
      />
      <Select
        label={t("level")}
        value={filter.level}
        options={LEVELS.map((id) => ({ id, label: id ? t("level.least", { level: id }) : t("all") }))}
        onPick={(level) => onFilter({ ...filter, level })}
      />
    </Row>
  );
}

/** Looks again from time to time, and when one comes back to the tab. */
function useRefresh(reload: () => void): void {
  const [visible, setVisible] = useState(!document.hidden);
  useEffect(() => {
    const changed = () => setVisible(!document.hidden);
    document.addEventListener("visibilitychange", changed);
    return () => document.removeEventListener("visibilitychange", changed);
  }, []);
  useEffect(() => {
    const timer = visible ? setInterval(reload, REFRESH_MS) : undefined;
    return () => clearInterval(timer);
  }, [visible, reload]);
}
