/** Calls of what apps call, for the person who is signed in. */
import { language, realmUrl } from "./environment";
import { accessToken, forgetAccessToken } from "./session";

/** What the server says went wrong (RFC 9457), in the person's language. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string,
  ) {
    super(title);
  }
}

/** Answers with what the server has; null if it has nothing of the kind. */
export async function find<T>(path: string): Promise<T | null> {
  try {
    return await get<T>(path);
  } catch (failure) {
    if (failure instanceof Problem && failure.status === 404) {
      return null;
    }
    throw failure;
  }
}

export async function get<T>(path: string): Promise<T> {
  return (await call("GET", path)).json();
}

export async function remove(path: string): Promise<void> {
  await call("DELETE", path);
}

/** A document or an export, for as long as the page shows it. */
export async function blob(path: string): Promise<Blob> {
  return (await call("GET", path)).blob();
}

async function call(method: string, path: string): Promise<Response> {
  let response = await send(method, path);
  if (response.status === 401) {
    forgetAccessToken();
    response = await send(method, path);
  }
  if (!response.ok) {
    throw await problem(response);
  }
  return response;
}

async function send(method: string, path: string): Promise<Response> {
  return fetch(`${realmUrl}/onboarding/me${path}`, {
    method,
    cache: "no-store",
    headers: { Authorization: `Bearer ${await accessToken()}`, "Accept-Language": language() },
  });
}

async function problem(response: Response): Promise<Problem> {
  const body = await response.json().catch(() => ({}));
  return new Problem(response.status, body.title ?? String(response.status), body.detail ?? "");
}
