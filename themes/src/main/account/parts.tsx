/** The pieces that our pages are made of, in the classes of PatternFly 5 that the console's own stylesheet has. */
import { ReactNode, useCallback, useEffect, useState } from "react";
import { Problem } from "./api";
import { openPage } from "./environment";
import { logIn, LoginNeeded } from "./session";
import { t } from "./texts";

export function Layout({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  return (
    <>
      <section className="pf-v5-c-page__main-section pf-m-light">
        <div className="pf-v5-c-content">
          <h1>{title}</h1>
          <p>{lead}</p>
        </div>
      </section>
      <section className="pf-v5-c-page__main-section pf-m-light doorstep-account">{children}</section>
    </>
  );
}

type Kind = "info" | "success" | "warning" | "danger";

const ICONS: Record<Kind, string> = { info: "ℹ", success: "✓", warning: "⚠", danger: "✕" };

export function Alert({ kind, title, children }: { kind: Kind; title: string; children?: ReactNode }) {
  return (
    <div className={`pf-v5-c-alert pf-m-inline pf-m-${kind}`} role={kind === "danger" ? "alert" : "status"}>
      <div className="pf-v5-c-alert__icon" aria-hidden="true">
        {ICONS[kind]}
      </div>
      <p className="pf-v5-c-alert__title">{title}</p>
      {children && <div className="pf-v5-c-alert__description">{children}</div>}
    </div>
  );
}

interface ButtonProps {
  readonly kind?: "primary" | "secondary" | "danger" | "link";
  readonly id?: string;
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

export function Button({ kind = "secondary", children, ...rest }: ButtonProps) {
  return (
    <button type="button" className={`pf-v5-c-button pf-m-${kind}`} {...rest}>
      {children}
    </button>
  );
}

export function Waiting() {
  return (
    <svg className="pf-v5-c-spinner pf-m-lg" role="progressbar" viewBox="0 0 100 100" aria-label={t("Loading")}>
      <circle className="pf-v5-c-spinner__path" cx="50" cy="50" r="45" fill="none" />
    </svg>
  );
}

/** What went wrong, and what can be done about it. */
export function Failure({ of: failure, retry }: { of: unknown; retry: () => void }) {
  if (failure instanceof LoginNeeded) {
    return (
      <Alert kind="info" title={t("LoginNeeded")}>
        <Button id="doorstep-continue" kind="primary" onClick={() => void logIn(openPage())}>
          {t("Continue")}
        </Button>
      </Alert>
    );
  }
  const problem = failure instanceof Problem ? failure : new Problem(0, t("Offline"), "");
  return (
    <Alert kind="danger" title={problem.title}>
      <p>{problem.detail}</p>
      <Button onClick={retry}>{t("Retry")}</Button>
    </Alert>
  );
}

export interface Loaded<T> {
  readonly value?: T;
  readonly failure?: unknown;
  readonly reload: () => void;
}

/** What a page shows, fetched when it opens and whenever `reload` is called. */
export function useLoaded<T>(fetchIt: () => Promise<T>): Loaded<T> {
  const [round, setRound] = useState(0);
  const [result, setResult] = useState<{ value?: T; failure?: unknown }>({});
  useEffect(() => {
    let open = true;
    fetchIt().then(
      (value) => open && setResult({ value }),
      (failure: unknown) => open && setResult({ failure }),
    );
    return () => {
      open = false;
    };
    // the page's own question does not change
  }, [round]);
  return { ...result, reload: useCallback(() => setRound((before) => before + 1), []) };
}

/** Shows what is loaded, once it is. */
export function Show<T>({ what, children }: { what: Loaded<T>; children: (value: T) => ReactNode }) {
  if (what.failure !== undefined) {
    return <Failure of={what.failure} retry={what.reload} />;
  }
  return what.value === undefined ? <Waiting /> : <>{children(what.value)}</>;
}

/** A short word with a colour that only repeats it. */
export function Label({ kind, children }: { kind: Kind | "none"; children: ReactNode }) {
  return <span className={`doorstep-label doorstep-label-${kind}`}>{children}</span>;
}
