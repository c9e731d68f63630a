/** PatternFly's parts as this console uses them: its own markup, styled by the sheet that Keycloak serves. */
import { ButtonHTMLAttributes, ReactNode, useId } from "react";
import { Problem } from "../api";
import { t } from "../i18n";

type Colour = "blue" | "green" | "orange" | "red" | "grey" | "purple" | "gold";

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly kind?: "primary" | "secondary" | "danger" | "link" | "plain" | "control";
  readonly small?: boolean;
}

export function Button({ kind = "secondary", small = false, className = "", type = "button", ...rest }: ButtonProps) {
  const size = small ? " pf-m-small" : "";
  return <button type={type} className={`pf-v5-c-button pf-m-${kind}${size} ${className}`} {...rest} />;
}

export function Label({ colour = "grey", children }: { colour?: Colour; children: ReactNode }) {
  const look = colour === "grey" ? "" : ` pf-m-${colour}`;
  return (
    <span className={`pf-v5-c-label${look}`}>
      <span className="pf-v5-c-label__content">
        <span className="pf-v5-c-label__text">{children}</span>
      </span>
    </span>
  );
}

interface AlertProps {
  readonly kind: "danger" | "warning" | "info" | "success";
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

const SIGNS = { danger: "✕", warning: "!", info: "i", success: "✓" } as const;

export function Alert({ kind, title, children, actions }: AlertProps) {
  return (
    <div
      className={`pf-v5-c-alert pf-m-inline pf-m-${kind} doorstep-alert`}
      role={kind === "danger" ? "alert" : "status"}
    >
      <div className="pf-v5-c-alert__icon" aria-hidden="true">
        <span className="doorstep-sign">{SIGNS[kind]}</span>
      </div>
      <p className="pf-v5-c-alert__title">
        <span className="pf-v5-screen-reader">{t(`alert.${kind}`)}</span> {title}
      </p>
      {children ? <div className="pf-v5-c-alert__description">{children}</div> : null}
      {actions ? <div className="pf-v5-c-alert__action-group">{actions}</div> : null}
    </div>
  );
}

/** What the server says is wrong; fields that the page does not show beside their inputs are listed. */
export function ProblemAlert({
  problem,
  shown = [],
  actions,
}: {
  problem: Problem | undefined;
  shown?: readonly string[];
  actions?: ReactNode;
}) {
  if (!problem) {
    return null;
  }
  const others = problem.errors.filter((error) => !shown.includes(error.field));
  return (
    <Alert kind="danger" title={problem.title} actions={actions}>
      <p>{problem.detail}</p>
      {others.length > 0 ? (
        <ul className="pf-v5-c-list">
          {others.map((error) => (
            <li key={error.field + error.key}>
              <strong>{error.field}</strong>: {error.message}
            </li>
          ))}
        </ul>
      ) : null}
    </Alert>
  );
}

export function Spinner() {
  return (
    <div className="doorstep-centre">
      <svg className="pf-v5-c-spinner pf-m-lg" role="progressbar" viewBox="0 0 100 100" aria-label={t("loading")}>
        <circle className="pf-v5-c-spinner__path" cx="50" cy="50" r="45" fill="none" />
      </svg>
    </div>
  );
}

export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="pf-v5-c-empty-state">
      <div className="pf-v5-c-empty-state__content">
        <div className="pf-v5-c-empty-state__header">
          <h2 className="pf-v5-c-empty-state__title-text">{title}</h2>
        </div>
        {children ? <div className="pf-v5-c-empty-state__body">{children}</div> : null}
      </div>
    </div>
  );
}

/** One of: on its way, a problem, nothing there, or what there is. */
export function Outcome({
  loading,
  problem,
  reload,
  empty,
  children,
}: {
  loading: boolean;
  problem: Problem | undefined;
  reload: () => void;
  empty?: ReactNode;
  children: ReactNode;
}) {
  if (problem) {
    return (
      <ProblemAlert
        problem={problem}
        actions={
          <Button kind="link" onClick={reload}>
            {t("again")}
          </Button>
        }
      />
    );
  }
  if (loading && !children) {
    return <Spinner />;
  }
  return <>{empty ?? children}</>;
}

/** A page of one thing: until it is there, its title stands above what is to be said of that. */
export function One<T>({
  title,
  loaded,
  children,
}: {
  title: string;
  loaded: { data: T | undefined; loading: boolean; problem: Problem | undefined; reload: () => void };
  children: (data: T) => ReactNode;
}) {
  if (loaded.data && !loaded.problem) {
    return <>{children(loaded.data)}</>;
  }
  return (
    <>
      <Head title={title} />
      <Body>
        <Outcome {...loaded}>{null}</Outcome>
      </Body>
    </>
  );
}

export function Head({ title, children, lead }: { title: ReactNode; children?: ReactNode; lead?: ReactNode }) {
  return (
    <section className="pf-v5-c-page__main-section pf-m-light doorstep-head">
      <div className="doorstep-head-row">
        <h1 className="pf-v5-c-title pf-m-2xl">{title}</h1>
        {children ? <div className="doorstep-actions">{children}</div> : null}
      </div>
      {lead ? <p className="doorstep-lead">{lead}</p> : null}
    </section>
  );
}

export function Body({ children }: { children: ReactNode }) {
  return <section className="pf-v5-c-page__main-section doorstep-body">{children}</section>;
}

export function Card({ title, actions, children }: { title?: ReactNode; actions?: ReactNode; children: ReactNode }) {
  return (
    <div className="pf-v5-c-card">
      {title ? (
        <div className="pf-v5-c-card__header doorstep-card-header">
          <h2 className="pf-v5-c-card__title-text">{title}</h2>
          {actions ? <div className="doorstep-actions">{actions}</div> : null}
        </div>
      ) : null}
      <div className="pf-v5-c-card__body">{children}</div>
    </div>
  );
}

/** Terms and what they are, such as the fields of an account. */
export function Facts({ of }: { of: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="pf-v5-c-description-list pf-m-horizontal pf-m-fluid doorstep-facts">
      {of.map(([term, value]) => (
        <div className="pf-v5-c-description-list__group" key={term}>
          <dt className="pf-v5-c-description-list__term">
            <span className="pf-v5-c-description-list__text">{term}</span>
          </dt>
          <dd className="pf-v5-c-description-list__description">
            <div className="pf-v5-c-description-list__text">{value}</div>
          </dd>
        </div>
      ))}
    </dl>
  );
}

export function Switch({
  label,
  checked,
  disabled,
  describedBy,
  onChange,
}: {
  label: string;
  checked: boolean;
  disabled?: boolean;
  describedBy?: string | undefined;
  onChange: (checked: boolean) => void;
}) {
  const id = useId();
  return (
    <label className="pf-v5-c-switch" htmlFor={id}>
      <input
        className="pf-v5-c-switch__input"
        type="checkbox"
        role="switch"
        id={id}
        checked={checked}
        disabled={disabled}
        aria-describedby={describedBy}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className="pf-v5-c-switch__toggle">
        <span className="pf-v5-c-switch__toggle-icon" aria-hidden="true" />
      </span>
      <span className="pf-v5-c-switch__label">{label}</span>
    </label>
  );
}
