import { ReactNode, useState } from "react";
import { get } from "./api";
import { Button, Failure, Label, Layout, Show, useLoaded } from "./parts";
import { dateTime, t, word } from "./texts";
import { Login, Page } from "./types";

const PAGE_SIZE = 20;

/** When and how the person signed in, or somebody tried to. */
export function Logins() {
  const first = useLoaded(() => page());
  return (
    <Layout title={t("LoginsTitle")} lead={t("LoginsLead")}>
      <Show what={first}>{(loaded) => <List first={loaded} />}</Show>
    </Layout>
  );
}

function page(after?: string): Promise<Page<Login>> {
  const parameters = new URLSearchParams({ max: String(PAGE_SIZE), ...(after ? { first: after } : {}) });
  return get(`/logins?${parameters}`);
}

function List({ first }: { first: Page<Login> }) {
  const [logins, setLogins] = useState(first.items);
  const [next, setNext] = useState(first.next);
  const [waiting, setWaiting] = useState(false);
  const [failure, setFailure] = useState<unknown>();

  async function more(): Promise<void> {
    setWaiting(true);
    setFailure(undefined);
    try {
      const following = await page(next);
      setLogins((before) => [...before, ...following.items]);
      setNext(following.next);
    } catch (reason) {
      setFailure(reason);
    } finally {
      setWaiting(false);
    }
  }

  return (
    <>
      <table className="pf-v5-c-table pf-m-grid-md" aria-label={t("LoginsTitle")}>
        <thead className="pf-v5-c-table__thead">
          <tr className="pf-v5-c-table__tr">
            {["Time", "Outcome", "Device", "Client", "Address"].map((column) => (
              <th key={column} className="pf-v5-c-table__th" scope="col">
                {t(`Login${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="pf-v5-c-table__tbody">
          {logins.map((login) => (
            <Row key={login.id} login={login} />
          ))}
        </tbody>
      </table>
      {failure !== undefined && <Failure of={failure} retry={() => void more()} />}
      {next && (
        <Button id="doorstep-more" disabled={waiting} onClick={() => void more()}>
          {t("More")}
        </Button>
      )}
      <p className="doorstep-hint" role="status">
        {t("LoginsCount", { count: logins.length })}
      </p>
    </>
  );
}

function Row({ login }: { login: Login }) {
  const device = login.device && [login.device.browser, login.device.operating_system].filter(Boolean).join(", ");
  return (
    <tr className="pf-v5-c-table__tr">
      <Cell column="Time">{dateTime(login.time)}</Cell>
      <Cell column="Outcome">
        <Label kind={login.outcome === "success" ? "success" : "danger"}>{word("LoginOutcome", login.outcome)}</Label>
      </Cell>
      <Cell column="Device">{device ?? "–"}</Cell>
      <Cell column="Client">{login.client_id ?? "–"}</Cell>
      <Cell column="Address">
        <bdi>{login.ip_address ?? "–"}</bdi>
      </Cell>
    </tr>
  );
}

function Cell({ column, children }: { column: string; children: ReactNode }) {
  return (
    <td className="pf-v5-c-table__td" data-label={t(`Login${column}`)}>
      {children}
    </td>
  );
}
