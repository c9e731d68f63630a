/**
 * Login by OpenID Connect: authorization code with PKCE (RFC 7636, S256). Tokens live in this module's memory and
 * nowhere else; a reload fetches new ones through the server's login session. What must outlive the way to the login
 * page and back, and nothing more, is in the tab's session storage until then.
 */
import { config } from "./config";

const PENDING = "doorstep-console-login";
const ENDPOINT = `${config.realmUrl}/protocol/openid-connect`;
/** Seconds before its end at which an access token is not used any more. */
const LEEWAY = 20;

interface Pending {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly route: string;
}

interface Tokens {
  readonly access: string;
  readonly refresh: string;
  readonly id: string;
  /** Milliseconds since the epoch, by this machine's clock. */
  readonly until: number;
}

export interface SignedIn {
  readonly id: string;
  readonly name: string;
}

let tokens: Tokens | null = null;
let renewal: Promise<Tokens> | null = null;

/** Why there is no login: the server's word for it. */
export class LoginRefused extends Error {}

/**
 * Has somebody signed in.
 *
 * @returns null if the browser is on its way to the login page
 */
export async function start(): Promise<SignedIn | null> {
  const answer = new URLSearchParams(location.search);
  const pending = takePending();
  if (!answer.has("state")) {
    await login();
    return null;
  }
  history.replaceState(null, "", location.pathname + (pending?.route ?? ""));
  if (!pending || answer.get("state") !== pending.state) {
    // an answer to a question that this tab did not ask
    await login();
    return null;
  }
  const error = answer.get("error");
  if (error) {
    throw new LoginRefused(error);
  }
  tokens = await exchange({
    grant_type: "authorization_code",
    code: answer.get("code") ?? "",
    code_verifier: pending.verifier,
    redirect_uri: redirectUri(),
  });
  const claims = claimsOf(tokens.id);
  if (claims.nonce !== pending.nonce) {
    tokens = null;
    throw new LoginRefused("nonce");
  }
  return { id: String(claims.sub), name: String(claims.name ?? claims.preferred_username ?? "") };
}

/** Leads to the login page, and back to where one is. */
export async function login(): Promise<void> {
  const pending: Pending = { state: random(), nonce: random(), verifier: random(), route: location.hash };
  sessionStorage.setItem(PENDING, JSON.stringify(pending));
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(pending.verifier));
  const request = new URLSearchParams({
    client_id: config.clientId,
    redirect_uri: redirectUri(),
    response_type: "code",
    scope: "openid",
    state: pending.state,
    nonce: pending.nonce,
    code_challenge: base64Url(new Uint8Array(digest)),
    code_challenge_method: "S256",
    ui_locales: document.documentElement.lang,
  });
  location.assign(`${ENDPOINT}/auth?${request}`);
}

/** Ends the login, here and at the server. */
export function logout(): void {
  const request = new URLSearchParams({
    client_id: config.clientId,
    post_logout_redirect_uri: redirectUri(),
  });
  if (tokens) {
    request.set("id_token_hint", tokens.id);
  }
  tokens = null;
  location.assign(`${ENDPOINT}/logout?${request}`);
}

/** An access token that is good for some seconds yet; leads to the login page if none is to be had. */
export async function accessToken(): Promise<string> {
  if (tokens && Date.now() < tokens.until) {
    return tokens.access;
  }
  renewal ??= renew().finally(() => (renewal = null));
  return (await renewal).access;
}

/** What is called next asks for a new access token. */
export function forgetAccessToken(): void {
  if (tokens) {
    tokens = { ...tokens, until: 0 };
  }
}

async function renew(): Promise<Tokens> {
  try {
    tokens = await exchange({ grant_type: "refresh_token", refresh_token: tokens?.refresh ?? "" });
    return tokens;
  } catch (failure) {
    if (failure instanceof LoginRefused) {
      tokens = null;
      await login();
      // the page is about to be left
      return new Promise<Tokens>(() => undefined);
    }
    throw failure;
  }
}

async function exchange(parameters: Record<string, string>): Promise<Tokens> {
  const response = await fetch(`${ENDPOINT}/token`, {
    method: "POST",
    body: new URLSearchParams({ client_id: config.clientId, ...parameters }),
  });
  const answer = await response.json();
  if (!response.ok) {
    throw new LoginRefused(String(answer.error));
  }
  return {
    access: answer.access_token,
    refresh: answer.refresh_token,
    id: answer.id_token ?? tokens?.id,
    until: Date.now() + (answer.expires_in - LEEWAY) * 1000,
  };
}

function takePending(): Pending | null {
  const text = sessionStorage.getItem(PENDING);
  sessionStorage.removeItem(PENDING);
  return text ? JSON.parse(text) : null;
}

function redirectUri(): string {
  return location.origin + location.pathname;
}

/** For display and the nonce alone: it came from the server itself, over its own connection. */
function claimsOf(token: string): Record<string, unknown> {
  const payload = (token.split(".")[1] ?? "").replace(/-/g, "+").replace(/_/g, "/");
  const bytes = Uint8Array.from(atob(payload), (character) => character.charCodeAt(0));
  return JSON.parse(new TextDecoder().decode(bytes));
}

function random(): string {
  return base64Url(crypto.getRandomValues(new Uint8Array(32)));
}

function base64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes)).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}
