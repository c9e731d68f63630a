/** What the index page says of the server, as data attributes: no inline script is needed for it. */
export interface Config {
  /** `…/realms/{realm}` */
  readonly realmUrl: string;
  /** `…/admin/realms/{realm}/onboarding` */
  readonly apiUrl: string;
  /** The realm in Keycloak's own admin console; its pages follow. */
  readonly adminConsoleUrl: string;
  readonly clientId: string;
  readonly realmName: string;
  readonly locale: string;
}

export const root = document.getElementById("console") as HTMLElement;

function read(name: string): string {
  return root.dataset[name] ?? "";
}

export const config: Config = {
  realmUrl: read("realmUrl"),
  apiUrl: read("apiUrl"),
  adminConsoleUrl: read("adminConsoleUrl"),
  clientId: read("clientId"),
  realmName: read("realmName"),
  locale: read("locale"),
};
