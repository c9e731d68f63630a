/** What is on record of an account: locks and logins. */
import { call, get } from "../api";
import { dateTime, t, word } from "../i18n";
import { AccountItem, Login, OtpLock } from "../types";
import { useAct, useList, useLoad } from "../ui/load";
import { Button, Card, Empty, Outcome, ProblemAlert } from "../ui/parts";
import { Column, PagedTable, Table } from "../ui/table";
import { State } from "./words";

export function lockColumns(): Column<OtpLock>[] {
  return [
    { label: t("otp.channel"), cell: (lock) => word("channel", lock.channel) },
    { label: t("otp.destination"), cell: (lock) => lock.destination },
    { label: t("otp.purpose"), cell: (lock) => word("purpose", lock.purpose ?? "any") },
    { label: t("otp.until"), cell: (lock) => dateTime(lock.locked_until) },
    { label: t("otp.why"), cell: (lock) => t(lock.daily_cap ? "otp.daily" : "otp.tries") },
  ];
}

export function lockId(lock: OtpLock): string {
  return [lock.channel, lock.destination, lock.purpose, lock.daily_cap].join(" ");
}

export function AccountLocks({ account }: { account: AccountItem }) {
  const locks = useLoad(
    (signal) => get<{ items: readonly OtpLock[] }>("otp/locks", { user_id: account.user_id }, signal),
    [account.user_id],
  );
  const act = useAct();
  const lift = async () => {
    const mobile = account.mobile_number ? [{ mobile_number: account.mobile_number }] : [];
    const email = account.email ? [{ email: account.email }] : [];
    await act.run(async () => {
      for (const address of [...mobile, ...email]) {
        await call("DELETE", "otp/locks", address);
      }
    });
    locks.reload();
  };
  if (locks.problem?.status === 403) {
    return null;
  }
  const items = locks.data?.items ?? [];
  return (
    <Card
      title={t("otp.locks")}
      actions={
        items.length > 0 ? (
          <Button disabled={act.running} onClick={() => void lift()}>
            {t("otp.lift")}
          </Button>
        ) : null
      }
    >
      <ProblemAlert problem={act.problem} />
      <Outcome {...locks}>
        {items.length > 0 ? (
          <Table
            label={t("otp.locks")}
            columns={lockColumns()}
            items={items}
            id={lockId}
          />
        ) : (
          <p>{t("otp.locks.none")}</p>
        )}
      </Outcome>
    </Card>
  );
}

export function AccountLogins({ userId }: { userId: string }) {
  const list = useList<Login>("logins", { user_id: userId, max: 10 }, (login) => login.id);
  const columns: Column<Login>[] = [
    { label: t("time"), cell: (login) => dateTime(login.time) },
    { label: t("login.outcome"), cell: (login) => <State of={login.outcome} group="outcome" /> },
    { label: t("login.client"), cell: (login) => login.client_id ?? "–" },
    { label: t("login.address"), cell: (login) => login.ip_address ?? "–" },
    { label: t("login.device"), cell: (login) => deviceOf(login) },
    { label: t("login.error"), cell: (login) => login.error ?? "" },
  ];
  return (
    <Card title={t("logins")}>
      <PagedTable list={list} label={t("logins")} columns={columns} empty={<Empty title={t("logins.none")} />} />
    </Card>
  );
}

function deviceOf(login: Login): string {
  const { device } = login;
  return device ? [device.name, device.browser, device.operating_system].filter(Boolean).join(", ") : "–";
}
