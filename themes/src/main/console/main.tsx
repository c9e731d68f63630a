import { createRoot } from "react-dom/client";
import { App } from "./app";
import { call, Problem } from "./api";
import { config, root } from "./config";
import { speak, t } from "./i18n";
import { login, LoginRefused, SignedIn, start } from "./session";
import { Permissions } from "./types";
import { Alert, Button } from "./ui/parts";

const DARK = "pf-v5-theme-dark";

function followColours(): void {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const apply = () => document.documentElement.classList.toggle(DARK, dark.matches);
  dark.addEventListener("change", apply);
  apply();
}

function Refused({ title, detail }: { title: string; detail: string }) {
  return (
    <main className="doorstep-refused">
      <h1 className="pf-v5-c-title pf-m-2xl">{t("title")}</h1>
      <Alert kind="danger" title={title}>
        <p>{detail}</p>
      </Alert>
      <Button kind="primary" onClick={() => void login()}>
        {t("login.again")}
      </Button>
    </main>
  );
}

async function main(): Promise<void> {
  followColours();
  const page = createRoot(root);
  await speak(config.locale);
  document.title = `${t("title")} – ${config.realmName}`;
  try {
    const user: SignedIn | null = await start();
    if (user) {
      const permissions = await call<Permissions>("GET", "permissions");
      page.render(<App user={user} permissions={permissions} />);
    }
  } catch (failure) {
    if (failure instanceof Problem) {
      page.render(<Refused title={failure.title} detail={failure.detail} />);
    } else if (failure instanceof LoginRefused) {
      page.render(<Refused title={t("login.refused.title")} detail={t("login.refused.detail")} />);
    } else {
      page.render(<Refused title={t("problem.offline.title")} detail={t("problem.offline.detail")} />);
      throw failure;
    }
  }
}

void main();
