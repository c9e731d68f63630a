import { useState } from "react";
import type { PageProps } from "../app";
import { call, get } from "../api";
import { t, word } from "../i18n";
import { href } from "../router";
import { OtpLock } from "../types";
import { Row, Select, Text } from "../ui/form";
import { useAct, useList, useLoad } from "../ui/load";
import { Alert, Body, Button, Card, Head, Outcome, ProblemAlert } from "../ui/parts";
import { Column, PagedTable } from "../ui/table";
import { lockColumns, lockId } from "./accountRecords";
import { Codes } from "./codes";
import { dayBefore, daysBetween, Figures } from "./figures";
import { shortId } from "./words";

const KINDS = ["mobile_number", "email"] as const;

export default function Otp({ permissions }: PageProps) {
  const list = useList<OtpLock>("otp/locks", {}, lockId);
  const columns: Column<OtpLock>[] = [
    ...lockColumns(),
    {
      label: t("account"),
      cell: (lock) => (lock.user_id ? <a href={href("users", lock.user_id)}>{shortId(lock.user_id)}</a> : "–"),
    },
  ];
  return (
    <>
      <Head title={t("nav.otp")} lead={t("otp.lead")} />
      <Body>
        {permissions.accounts ? <Lift onLifted={list.reload} /> : null}
        <Card title={t("otp.locks")}>
          <PagedTable list={list} label={t("otp.locks")} columns={columns} empty={<p>{t("otp.locks.none")}</p>} />
        </Card>
        {permissions.figures ? <Delivery /> : null}
      </Body>
    </>
  );
}

/** The address is typed by who lifts: the server shows it to nobody whole. */
function Lift({ onLifted }: { onLifted: () => void }) {
  const act = useAct();
  const [kind, setKind] = useState<string>("mobile_number");
  const [address, setAddress] = useState("");
  const [done, setDone] = useState(false);
  const lift = async () => {
    setDone(false);
    if (await act.run(() => call("DELETE", "otp/locks", { [kind]: address.trim() }))) {
      setAddress("");
      setDone(true);
      onLifted();
    }
  };
  return (
    <Card title={t("otp.lift")}>
      <div className="doorstep-stack">
        <ProblemAlert problem={act.problem} shown={KINDS} />
        {done ? <Alert kind="success" title={t("otp.lifted")} /> : null}
        <Row label={t("otp.lift")} onSubmit={() => void lift()}>
          <Select
            label={t("otp.kind")}
            value={kind}
            options={KINDS.map((id) => ({ id, label: word("by", id) }))}
            onPick={setKind}
          />
          <Text
            label={t("otp.address")}
            required
            value={address}
            error={act.problem?.of(kind)}
            help={t("otp.address.help")}
            onText={setAddress}
          />
          <Button type="submit" kind="primary" disabled={act.running}>
            {t("otp.lift")}
          </Button>
        </Row>
      </div>
    </Card>
  );
}

const DAYS = 30;

/** What became of the messages of the last days, and what they cost. */
function Delivery() {
  const from = dayBefore(DAYS - 1);
  const to = dayBefore(0);
  const loaded = useLoad((signal) => get<Figures>("dashboard", { from, to }, signal), [from, to]);
  return (
    <Outcome {...loaded}>
      {loaded.data ? <Codes days={daysBetween(from, to)} rows={loaded.data.otp} /> : null}
    </Outcome>
  );
}
