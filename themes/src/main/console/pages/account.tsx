import { ReactNode, useState } from "react";
import type { PageProps } from "../app";
import { call, get, Method } from "../api";
import { dateTime, t, word } from "../i18n";
import { href } from "../router";
import { AccountItem, Feature, ManagedAccount, Permissions, Platform } from "../types";
import { Dialog } from "../ui/dialog";
import { Row, Select, Text } from "../ui/form";
import { Act, useAct, useLoad } from "../ui/load";
import { Body, Button, Card, Facts, Head, One, ProblemAlert, Switch } from "../ui/parts";
import { AccountLocks, AccountLogins } from "./accountRecords";
import { FeatureSwitches } from "./features";
import { State } from "./words";

const PLATFORMS: readonly Platform[] = ["web", "mobile", "admin", "api"];

export default function Account({ id, permissions }: PageProps) {
  const loaded = useLoad((signal) => get<ManagedAccount>(`users/${id}`, {}, signal), [id]);
  return (
    <One title={t("account")} loaded={loaded}>
      {(found) => <Shown found={found} permissions={permissions} reload={loaded.reload} />}
    </One>
  );
}

interface ShownProps {
  readonly found: ManagedAccount;
  readonly permissions: Permissions;
  readonly reload: () => void;
}

/** Sends a change of this account, and shows what has become of it. */
export type Change = (method: Method, path: string, body?: unknown) => Promise<boolean>;

function Shown({ found, permissions, reload }: ShownProps) {
  const act = useAct();
  const { account } = found;
  const change: Change = async (method, path, body) => {
    const done = await act.run(() => call(method, `users/${account.user_id}${path}`, body));
    if (done) {
      reload();
    }
    return done;
  };
  const deleted = account.status === "deleted";
  return (
    <>
      <Head
        title={account.full_name || account.username}
        lead={
          <span className="doorstep-facts-line">
            <State of={account.status} group="status" />
            <code>{account.user_code}</code>
          </span>
        }
      >
        <Actions account={account} me={permissions.user_id} busy={act.running} change={change} />
      </Head>
      <Body>
        <ProblemAlert
          problem={act.problem}
          shown={["code"]}
          actions={
            <Button kind="link" onClick={act.dismiss}>
              {t("dismiss")}
            </Button>
          }
        />
        <div className="doorstep-grid">
          <Overview found={found} permissions={permissions} />
          {deleted ? null : (
            <>
              <Platforms found={found} busy={act.running} change={change} />
              <Features found={found} busy={act.running} change={change} />
              <Branch found={found} permissions={permissions} act={act} change={change} />
            </>
          )}
        </div>
        {deleted ? null : <AccountLocks account={account} />}
        {permissions.audit ? <AccountLogins userId={account.user_id} /> : null}
      </Body>
    </>
  );
}

function Actions({
  account,
  me,
  busy,
  change,
}: {
  account: AccountItem;
  me: string;
  busy: boolean;
  change: Change;
}) {
  const [asking, ask] = useState<"delete" | "disable">();
  if (account.status === "deleted") {
    return (
      <Button kind="primary" disabled={busy} onClick={() => void change("POST", "/restore")}>
        {t("account.restore")}
      </Button>
    );
  }
  const confirm = () => {
    ask(undefined);
    void (asking === "delete" ? change("DELETE", "") : change("PATCH", "", { enabled: false }));
  };
  return (
    <>
      <Button disabled={busy} onClick={() => void change("POST", "/unlock")}>
        {t("account.unlock")}
      </Button>
      {account.status === "disabled" ? (
        <Button disabled={busy} onClick={() => void change("PATCH", "", { enabled: true })}>
          {t("account.enable")}
        </Button>
      ) : null}
      {account.user_id === me ? null : (
        <>
          {account.status === "active" ? (
            <Button disabled={busy} onClick={() => ask("disable")}>
              {t("account.disable")}
            </Button>
          ) : null}
          <Button kind="danger" disabled={busy} onClick={() => ask("delete")}>
            {t("account.delete")}
          </Button>
        </>
      )}
      {asking ? (
        <Dialog
          title={t(`account.${asking}`)}
          action={t(`account.${asking}`)}
          danger
          onConfirm={confirm}
          onClose={() => ask(undefined)}
        >
          <p>{t(`account.${asking}.ask`)}</p>
        </Dialog>
      ) : null}
    </>
  );
}

function Overview({ found, permissions }: { found: ManagedAccount; permissions: Permissions }) {
  const { account, profile } = found;
  const type = permissions.account_types.find((each) => each.id === account.account_type);
  const rows: [string, ReactNode][] = [
    [t("account.type"), type?.label ?? account.account_type ?? "–"],
    [t("branch"), account.branch ? <a href={href("branches", account.branch)}>{account.branch}</a> : "–"],
    [t("level"), account.kyc_level],
    // of which the profile may have some, too
    ...Object.entries({ username: account.username, mobile_number: account.mobile_number ?? "–", ...profile }).map(
      ([field, value]): [string, string] => [word("profile", field), value],
    ),
    [t("account.created"), dateTime(account.created_at)],
  ];
  if (account.deleted_at) {
    rows.push([t("account.deleted"), dateTime(account.deleted_at)]);
  }
  if (found.rejection_reason) {
    rows.push([t("account.rejection"), found.rejection_reason]);
  }
  return (
    <Card title={t("account")}>
      <Facts of={rows} />
    </Card>
  );
}

interface PartProps {
  readonly found: ManagedAccount;
  readonly busy: boolean;
  readonly change: Change;
}

function Platforms({ found, busy, change }: PartProps) {
  return (
    <Card title={t("account.platforms")}>
      <div className="doorstep-stack">
        {PLATFORMS.map((platform) => (
          <Switch
            key={platform}
            label={word("platform", platform)}
            checked={found.platforms[platform]}
            disabled={busy}
            onChange={(on) => void change("PUT", "/platforms", { [platform]: on })}
          />
        ))}
        <p className="doorstep-internal">{t("account.platforms.help")}</p>
      </div>
    </Card>
  );
}

function Features({ found, busy, change }: PartProps) {
  const all = useLoad((signal) => get<{ items: readonly Feature[] }>("features", {}, signal), []);
  return (
    <Card title={t("account.features")}>
      <FeatureSwitches
        all={all}
        isOn={(feature) => found.features.includes(feature.id)}
        busy={busy}
        say={(feature, enabled) => change("PUT", `/features/${feature.id}`, { enabled })}
      />
    </Card>
  );
}

function Branch({
  found,
  permissions,
  act,
  change,
}: {
  found: ManagedAccount;
  permissions: Permissions;
  act: Act;
  change: Change;
}) {
  const [code, setCode] = useState(found.account.branch ?? "");
  const branches = useLoad(
    (signal) => get<{ items: readonly { code: string; name: string }[] }>("branches", { status: "open", max: 100 }, signal),
    [],
  );
  const type = permissions.account_types.find((each) => each.id === found.account.account_type);
  if (!type?.by_branch || !branches.data) {
    return null;
  }
  const options = branches.data.items.map((branch) => ({ id: branch.code, label: `${branch.code} – ${branch.name}` }));
  const move = () => void change("PUT", "/branch", { code });
  return (
    <Card title={t("account.move")}>
      <Row label={t("account.move")} onSubmit={move}>
        {options.length > 0 && options.length < 100 ? (
          <Select
            label={t("branch")}
            value={code}
            options={[{ id: "", label: "–" }, ...options]}
            error={act.problem?.of("code")}
            onPick={setCode}
          />
        ) : (
          <Text label={t("branch")} value={code} error={act.problem?.of("code")} onText={setCode} />
        )}
        <Button type="submit" disabled={act.running || !code || code === found.account.branch}>
          {t("account.move.do")}
        </Button>
      </Row>
    </Card>
  );
}
