import { ReactNode, useState } from "react";
import { blob, find, get, remove } from "./api";
import { Alert, Button, Failure, Label, Layout, Show, useLoaded } from "./parts";
import { dateTime, t, word } from "./texts";
import { Consent, Erasure } from "./types";

/** What is kept about the person: what they agreed to, a copy of it, and the end of it. */
export function Data() {
  const loaded = useLoaded(async () => ({
    consents: (await get<{ items: Consent[] }>("/consents")).items,
    erasure: await find<Erasure>("/erasure"),
  }));
  return (
    <Layout title={t("DataTitle")} lead={t("DataLead")}>
      <Show what={loaded}>
        {({ consents, erasure }) => (
          <>
            <Consents consents={consents} changed={loaded.reload} />
            <Export />
            {erasure ? <Pending erasure={erasure} changed={loaded.reload} /> : <Deletion changed={loaded.reload} />}
          </>
        )}
      </Show>
    </Layout>
  );
}

/** Something to do that the server may refuse. */
function useDoing(then: () => void): { busy: boolean; failure: unknown; act: (what: () => Promise<void>) => void } {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const act = (what: () => Promise<void>) => {
    setBusy(true);
    setFailure(undefined);
    what()
      .then(then, setFailure)
      .finally(() => setBusy(false));
  };
  return { busy, failure, act };
}

function Card({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <div className="pf-v5-c-card pf-m-bordered" id={id}>
      <div className="pf-v5-c-card__title">
        <h2 className="pf-v5-c-card__title-text">{title}</h2>
      </div>
      <div className="pf-v5-c-card__body">{children}</div>
    </div>
  );
}

function Consents({ consents, changed }: { consents: Consent[]; changed: () => void }) {
  const { busy, failure, act } = useDoing(changed);
  return (
    <Card id="doorstep-consents" title={t("ConsentsTitle")}>
      {consents.length === 0 && <p>{t("ConsentsNone")}</p>}
      <ul className="doorstep-consents">
        {consents.map((consent) => (
          <li key={consent.purpose + consent.given_at}>
            <p>
              <strong>{word("Purpose", consent.purpose)}</strong>{" "}
              <Label kind={consent.withdrawn_at ? "none" : "success"}>
                {t(consent.withdrawn_at ? "ConsentWithdrawn" : "ConsentStands")}
              </Label>
            </p>
            <p className="doorstep-hint">
              {t("ConsentGiven", { version: consent.text_version, time: dateTime(consent.given_at) })}
            </p>
            {!consent.withdrawn_at && (
              <Button disabled={busy} onClick={() => act(() => remove(`/consents/${consent.purpose}`))}>
                {t("ConsentWithdraw")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {failure !== undefined && <Failure of={failure} retry={changed} />}
    </Card>
  );
}

function Export() {
  const [done, setDone] = useState(false);
  const { busy, failure, act } = useDoing(() => setDone(true));
  return (
    <Card id="doorstep-export" title={t("ExportTitle")}>
      <p>{t("ExportLead")}</p>
      <Button disabled={busy} onClick={() => act(download)}>
        {t("ExportDownload")}
      </Button>
      <p role="status">{done && t("ExportDone")}</p>
      {failure !== undefined && <Failure of={failure} retry={() => act(download)} />}
    </Card>
  );
}

async function download(): Promise<void> {
  const url = URL.createObjectURL(await blob("/export"));
  const link = document.createElement("a");
  link.href = url;
  link.download = "account.json";
  link.click();
  URL.revokeObjectURL(url);
}

function Deletion({ changed }: { changed: () => void }) {
  const [asked, setAsked] = useState<boolean>();
  const { busy, failure, act } = useDoing(changed);
  return (
    <Card id="doorstep-deletion" title={t("DeletionTitle")}>
      <p>{t("DeletionLead")}</p>
      {asked ? (
        <Alert kind="warning" title={t("DeletionSure")}>
          <p>{t("DeletionEffect")}</p>
          <Button id="doorstep-delete-confirm" kind="danger" disabled={busy} onClick={() => act(() => remove(""))}>
            {t("DeletionConfirm")}
          </Button>{" "}
          <Button kind="link" autoFocus onClick={() => setAsked(false)}>
            {t("Cancel")}
          </Button>
        </Alert>
      ) : (
        <Button id="doorstep-delete" kind="danger" autoFocus={asked === false} onClick={() => setAsked(true)}>
          {t("DeletionAsk")}
        </Button>
      )}
      {failure !== undefined && <Failure of={failure} retry={changed} />}
    </Card>
  );
}

function Pending({ erasure, changed }: { erasure: Erasure; changed: () => void }) {
  const { busy, failure, act } = useDoing(changed);
  return (
    <Card id="doorstep-deletion" title={t("DeletionTitle")}>
      <Alert kind="warning" title={t("DeletionPending", { time: dateTime(erasure.erased_at) })}>
        <p>{t("DeletionTakeBackLead")}</p>
        <Button id="doorstep-keep" kind="primary" disabled={busy} onClick={() => act(() => remove("/erasure"))}>
          {t("DeletionTakeBack")}
        </Button>
      </Alert>
      {failure !== undefined && <Failure of={failure} retry={changed} />}
    </Card>
  );
}
