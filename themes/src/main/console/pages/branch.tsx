import { useState } from "react";
import type { PageProps } from "../app";
import { call, get, Page } from "../api";
import { t } from "../i18n";
import { AccountItem, Branch, Feature } from "../types";
import { Row, Text } from "../ui/form";
import { useAct, useLoad } from "../ui/load";
import { Alert, Body, Button, Card, Facts, Head, One, ProblemAlert } from "../ui/parts";
import { FeatureSwitches } from "./features";
import { State } from "./words";

const FIELDS = ["name", "address", "state"] as const;

export default function BranchPage({ id, permissions }: PageProps) {
  const loaded = useLoad((signal) => get<Branch>(`branches/${id}`, {}, signal), [id]);
  return (
    <One title={t("branch")} loaded={loaded}>
      {(branch) => (
        <Shown
          key={branch.code}
          branch={branch}
          mayRun={permissions.run_branches}
          set={loaded.set}
        />
      )}
    </One>
  );
}

function Shown({ branch, mayRun, set }: { branch: Branch; mayRun: boolean; set: (branch: Branch) => void }) {
  const act = useAct();
  const [saved, setSaved] = useState(false);
  const change = async (body: unknown) => {
    setSaved(false);
    setSaved(await act.run(async () => set(await call<Branch>("PATCH", `branches/${branch.code}`, body))));
  };
  const open = branch.status === "open";
  return (
    <>
      <Head title={`${branch.code} – ${branch.name}`} lead={<State of={branch.status} group="branch.status" />}>
        {mayRun ? (
          <Button disabled={act.running} onClick={() => void change({ status: open ? "closed" : "open" })}>
            {t(open ? "branch.close" : "branch.reopen")}
          </Button>
        ) : null}
      </Head>
      <Body>
        <ProblemAlert problem={act.problem} shown={FIELDS} />
        {saved ? <Alert kind="success" title={t("settings.saved")} /> : null}
        <div className="doorstep-grid">
          <Card title={t("branch")}>
            {mayRun ? (
              <Details branch={branch} error={(field) => act.problem?.of(field)} busy={act.running} change={change} />
            ) : (
              <Facts of={FIELDS.map((field): [string, string] => [t(`branch.${field}`), branch[field] || "–"])} />
            )}
          </Card>
          <Features code={branch.code} />
          {mayRun ? <Workers code={branch.code} /> : null}
        </div>
      </Body>
    </>
  );
}

function Details({
  branch,
  error,
  busy,
  change,
}: {
  branch: Branch;
  error: (field: string) => string | undefined;
  busy: boolean;
  change: (body: unknown) => Promise<void>;
}) {
  const [fields, setFields] = useState({ name: branch.name, address: branch.address, state: branch.state });
  return (
    <form
      className="pf-v5-c-form"
      onSubmit={(event) => {
        event.preventDefault();
        void change(fields);
      }}
    >
      {FIELDS.map((field) => (
        <Text
          key={field}
          label={t(`branch.${field}`)}
          value={fields[field]}
          error={error(field)}
          onText={(text) => setFields({ ...fields, [field]: text })}
        />
      ))}
      <div>
        <Button type="submit" kind="primary" disabled={busy}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
}

function Features({ code }: { code: string }) {
  const path = `branches/${code}/features`;
  const all = useLoad((signal) => get<{ items: readonly Feature[] }>(path, {}, signal), [code]);
  const act = useAct();
  const say = async (feature: Feature, enabled: boolean | null) => {
    if (await act.run(() => call("PUT", `${path}/${feature.id}`, { enabled }))) {
      all.reload();
    }
  };
  return (
    <Card title={t("account.features")}>
      <ProblemAlert problem={act.problem} />
      <FeatureSwitches all={all} isOn={(feature) => feature.enabled} busy={act.running} say={say} />
    </Card>
  );
}

/** Who works there is named by their user ID, which people know of one another. */
function Workers({ code }: { code: string }) {
  const act = useAct();
  const [userCode, setUserCode] = useState("");
  const [done, setDone] = useState("");
  const say = async (method: "PUT" | "DELETE") => {
    setDone("");
    const found = await act.run(async () => {
      const body = { user_code: userCode.trim().toUpperCase() };
      const { items } = await call<Page<AccountItem>>("POST", "users/search", body);
      const worker = items[0];
      if (!worker) {
        return;
      }
      await call(method, `branches/${code}/staff/${worker.user_id}`);
      const name = worker.full_name || worker.username;
      setDone(t(method === "PUT" ? "branch.employed" : "branch.dismissed", { name }));
    });
    if (found) {
      setDone((before) => before || t("branch.nobody"));
    }
  };
  return (
    <Card title={t("branch.staff")}>
      <div className="doorstep-stack">
        <ProblemAlert problem={act.problem} shown={["user_code"]} />
        {done ? <Alert kind="info" title={done} /> : null}
        <Row label={t("branch.staff")} onSubmit={() => void say("PUT")}>
          <Text
            label={t("account.code")}
            help={t("branch.staff.help")}
            value={userCode}
            maxLength={6}
            required
            error={act.problem?.of("user_code")}
            onText={setUserCode}
          />
          <Button type="submit" kind="primary" disabled={act.running}>
            {t("branch.employ")}
          </Button>
          <Button disabled={act.running || !userCode} onClick={() => void say("DELETE")}>
            {t("branch.dismiss")}
          </Button>
        </Row>
      </div>
    </Card>
  );
}
