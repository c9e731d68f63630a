import { ComponentType, lazy, Suspense, useEffect, useRef, useState } from "react";
import { config } from "./config";
import { Key, language, languages, speak, t } from "./i18n";
import { href, useRoute } from "./router";
import { logout, SignedIn } from "./session";
import { Permissions } from "./types";
import { Boundary } from "./ui/boundary";
import { Body, Button, Empty, Head, Spinner } from "./ui/parts";
import { Queue } from "./pages/queue";

export interface PageProps {
  readonly id: string | undefined;
  readonly permissions: Permissions;
}

interface PageOf {
  readonly name: string;
  readonly label: Key;
  readonly may: (permissions: Permissions) => boolean;
  readonly view: ComponentType<PageProps>;
  /** Whether the menu leads there. */
  readonly listed: boolean;
}

const later = (load: () => Promise<{ default: ComponentType<PageProps> }>) => lazy(load);

const Users = withOne(
  later(() => import("./pages/users")),
  later(() => import("./pages/account")),
);
const Branches = withOne(
  later(() => import("./pages/branches")),
  later(() => import("./pages/branch")),
);
const Batches = withOne(
  later(() => import("./pages/batches")),
  later(() => import("./pages/batch")),
);
const Settings = withOne(
  later(() => import("./pages/settings")),
  later(() => import("./pages/setting")),
);
const Approvals = later(() => import("./pages/approvals"));
const Dashboard = later(() => import("./pages/dashboard"));

/** A list and, where there is an id, the page of one of its items. */
function withOne(All: ComponentType<PageProps>, One: ComponentType<PageProps>): ComponentType<PageProps> {
  return (props) => (props.id ? <One {...props} /> : <All {...props} />);
}

const PAGES: readonly PageOf[] = [
  { name: "queue", label: "nav.queue", may: (p) => p.review, view: Queue, listed: true },
  { name: "cases", label: "nav.case", may: (p) => p.review, view: later(() => import("./pages/case")), listed: false },
  { name: "users", label: "nav.users", may: (p) => p.accounts, view: Users, listed: true },
  { name: "approvals", label: "nav.approvals", may: (p) => p.accounts, view: Approvals, listed: true },
  { name: "branches", label: "nav.branches", may: (p) => p.accounts, view: Branches, listed: true },
  { name: "batches", label: "nav.batches", may: (p) => p.accounts, view: Batches, listed: true },
  { name: "audit", label: "nav.audit", may: (p) => p.audit, view: later(() => import("./pages/audit")), listed: true },
  { name: "otp", label: "nav.otp", may: (p) => p.otp_locks, view: later(() => import("./pages/otp")), listed: true },
  { name: "dashboard", label: "nav.dashboard", may: (p) => p.figures, view: Dashboard, listed: true },
  { name: "settings", label: "nav.settings", may: (p) => p.settings, view: Settings, listed: true },
];

export function App({ user, permissions }: { user: SignedIn; permissions: Permissions }) {
  const [spoken, setSpoken] = useState(language());
  const [open, setOpen] = useState(false);
  const route = useRoute();
  const main = useRef<HTMLElement>(null);
  const pages = PAGES.filter((page) => page.may(permissions));
  const current = pages.find((page) => page.name === (route.page || pages[0]?.name));
  const speakNow = (id: string) => void speak(id, id).then(() => setSpoken(id));
  useEffect(() => {
    setOpen(false);
    main.current?.focus({ preventScroll: true });
    main.current?.parentElement?.scrollTo(0, 0);
    document.title = `${current ? t(current.label) : t("title")} – ${config.realmName}`;
  }, [route.page, route.id, spoken]);
  return (
    <div className="pf-v5-c-page" key={spoken}>
      <Button
        kind="primary"
        className="pf-v5-c-skip-to-content doorstep-skip"
        onClick={() => main.current?.focus()}
      >
        {t("skip")}
      </Button>
      <Masthead user={user} open={open} onToggle={() => setOpen(!open)} onLanguage={speakNow} />
      <div className={`pf-v5-c-page__sidebar doorstep-sidebar ${open ? "doorstep-open" : ""}`}>
        <div className="pf-v5-c-page__sidebar-body">
          <Navigation pages={pages} current={current} />
        </div>
      </div>
      <div className="pf-v5-c-page__main-container doorstep-main">
        <main className="pf-v5-c-page__main" id="main" tabIndex={-1} ref={main}>
          <Boundary key={`${route.page}/${route.id}`}>
            <Suspense fallback={<Spinner />}>
              {current ? (
                <current.view key={route.id} id={route.id} permissions={permissions} />
              ) : (
                <Nothing any={pages.length > 0} />
              )}
            </Suspense>
          </Boundary>
        </main>
      </div>
    </div>
  );
}

function Nothing({ any }: { any: boolean }) {
  return (
    <>
      <Head title={t("title")} />
      <Body>
        <Empty title={t(any ? "page.unknown.title" : "page.none.title")}>
          {t(any ? "page.unknown.detail" : "page.none.detail")}
        </Empty>
      </Body>
    </>
  );
}

function Navigation({ pages, current }: { pages: readonly PageOf[]; current: PageOf | undefined }) {
  const shown = current && !current.listed ? PARENTS[current.name] : current?.name;
  return (
    <nav className="pf-v5-c-nav" aria-label={t("nav")}>
      <ul className="pf-v5-c-nav__list" role="list">
        {pages
          .filter((page) => page.listed)
          .map((page) => (
            <li className="pf-v5-c-nav__item" key={page.name}>
              <a
                className={`pf-v5-c-nav__link${page.name === shown ? " pf-m-current" : ""}`}
                href={href(page.name)}
                aria-current={page.name === shown ? "page" : undefined}
              >
                {t(page.label)}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  );
}

/** Under which entry of the menu the pages are that have none of their own. */
const PARENTS: Record<string, string> = { cases: "queue" };

function Masthead({
  user,
  open,
  onToggle,
  onLanguage,
}: {
  user: SignedIn;
  open: boolean;
  onToggle: () => void;
  onLanguage: (id: string) => void;
}) {
  return (
    <header className="pf-v5-c-masthead doorstep-masthead">
      <Button kind="plain" className="doorstep-toggle" aria-label={t("nav.toggle")} aria-expanded={open} onClick={onToggle}>
        <span aria-hidden="true">☰</span>
      </Button>
      <a className="doorstep-brand" href="#/">
        {t("title")} <span className="doorstep-realm">{config.realmName}</span>
      </a>
      <div className="doorstep-actions doorstep-me">
        <span className="doorstep-name">{user.name}</span>
        <label className="doorstep-language">
          <span className="pf-v5-screen-reader">{t("language")}</span>
          <select value={language()} onChange={(event) => onLanguage(event.target.value)}>
            {languages().map(({ id, label }) => (
              <option key={id} value={id} lang={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <Button kind="link" onClick={logout}>
          {t("logout")}
        </Button>
      </div>
    </header>
  );
}
