/** What Keycloak's account console says of itself in its page. */
interface Environment {
  readonly serverBaseUrl: string;
  readonly realm: string;
  readonly locale: string;
}

const environment: Environment = JSON.parse(document.getElementById("environment")?.textContent ?? "{}");

/** `…/realms/{realm}` */
export const realmUrl = `${environment.serverBaseUrl.replace(/\/$/, "")}/realms/${encodeURIComponent(environment.realm)}`;

/** The texts of the account theme in a language, as Keycloak's own pages load them. */
export function textsUrl(language: string): string {
  return `${environment.serverBaseUrl.replace(/\/$/, "")}/resources/${encodeURIComponent(environment.realm)}/account/${language}`;
}

let spoken = environment.locale || "en";

/** The language that the console is in by now. */
export function language(): string {
  return spoken;
}

/** Tells of changes of the language, which the console makes without a reload. */
export function onLanguage(changed: () => void): () => void {
  const listener = (event: Event) => {
    spoken = (event as CustomEvent<{ language: string }>).detail.language;
    changed();
  };
  window.addEventListener("languageChanged", listener);
  return () => window.removeEventListener("languageChanged", listener);
}

/** The page of ours that is open, such as `logins`: the end of `…/account/content/logins`. */
export function openPage(): string {
  return location.pathname.replace(/\/$/, "").split("/").pop() ?? "";
}
