/**
 * Access tokens of a client of our own, since the console keeps its own token to itself. The login is there already, so
 * a hidden frame asks the server for a code (`prompt=none`; authorization code with PKCE, RFC 7636, S256) and everything
 * is on one origin. Tokens live in this module's memory and nowhere else.
 */
import { realmUrl } from "./environment";

const CLIENT = "doorstep-account";
const ENDPOINT = `${realmUrl}/protocol/openid-connect`;
const REDIRECT_URI = `${realmUrl}/onboarding/account/`;
/** Seconds before its end at which an access token is not used any more. */
const LEEWAY = 20;
/** Milliseconds that the server has for the hidden frame. */
const PATIENCE = 15_000;

/** The server wants to see the person: the login is over, or there is something to be done first. */
export class LoginNeeded extends Error {}

let token = "";
let until = 0;
let renewal: Promise<void> | null = null;

/** An access token that is good for some seconds yet. */
export async function accessToken(): Promise<string> {
  if (Date.now() >= until) {
    renewal ??= renew().finally(() => (renewal = null));
    await renewal;
  }
  return token;
}

/** What is called next asks for a new access token. */
export function forgetAccessToken(): void {
  until = 0;
}

/** Leads to the login page, and from there back to a page of the account console. */
export async function logIn(page: string): Promise<void> {
  location.assign(await request(page, random()));
}

/** Leads to an action such as the change of a contact, and back. */
export async function act(action: string, page: string): Promise<void> {
  location.assign(`${await request(page, random())}&kc_action=${encodeURIComponent(action)}`);
}

async function renew(): Promise<void> {
  const state = random();
  const verifier = random();
  const answer = await inHiddenFrame(`${await request(state, verifier)}&prompt=none`);
  const code = answer.get("code");
  if (!code || answer.get("state") !== state) {
    throw new LoginNeeded(answer.get("error") ?? "");
  }
  const response = await fetch(`${ENDPOINT}/token`, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "authorization_code",
      client_id: CLIENT,
      redirect_uri: REDIRECT_URI,
      code,
      code_verifier: verifier,
    }),
  });
  const tokens = await response.json();
  if (!response.ok) {
    throw new LoginNeeded(String(tokens.error));
  }
  token = tokens.access_token;
  until = Date.now() + (tokens.expires_in - LEEWAY) * 1000;
}

async function inHiddenFrame(url: string): Promise<URLSearchParams> {
  const frame = document.createElement("iframe");
  frame.hidden = true;
  frame.src = url;
  try {
    await new Promise<void>((resolve, reject) => {
      frame.addEventListener("load", () => resolve());
      setTimeout(() => reject(new LoginNeeded("timeout")), PATIENCE);
      document.body.append(frame);
    });
    const place = frame.contentWindow?.location;
    if (!place || !place.href.startsWith(REDIRECT_URI)) {
      throw new LoginNeeded("page");
    }
    return new URLSearchParams(place.search);
  } finally {
    frame.remove();
  }
}

async function request(state: string, verifier: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier));
  const parameters = new URLSearchParams({
    client_id: CLIENT,
    redirect_uri: REDIRECT_URI,
    response_type: "code",
    scope: "openid",
    state,
    code_challenge: base64Url(new Uint8Array(digest)),
    code_challenge_method: "S256",
  });
  return `${ENDPOINT}/auth?${parameters}`;
}

function random(): string {
  return base64Url(crypto.getRandomValues(new Uint8Array(32)));
}

function base64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes)).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}
