/** Calls of the admin API. Whatever goes wrong is a {@link Problem}. */
import { config } from "./config";
import { language, t } from "./i18n";
import { accessToken, forgetAccessToken } from "./session";

export interface FieldError {
  readonly field: string;
  readonly key: string;
  readonly message: string;
}

/** A problem document (RFC 9457), or what stands in for one if there is no answer. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly type: string,
    readonly title: string,
    readonly detail: string,
    readonly errors: readonly FieldError[] = [],
    readonly instance: string = "",
  ) {
    super(title);
  }

  /** The kind of problem, such as `case-changed`. */
  get slug(): string {
    return this.type.substring(this.type.lastIndexOf(":") + 1);
  }

  of(field: string): string | undefined {
    return this.errors.find((error) => error.field === field)?.message;
  }
}

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
export type Query = Record<string, string | number | readonly string[] | undefined>;

export interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string;
}

export async function call<T>(method: Method, path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  const text = await (await send(method, path, body, signal)).text();
  return (text ? JSON.parse(text) : undefined) as T;
}

export function get<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> {
  return call<T>("GET", path + queryText(query), undefined, signal);
}

export async function file(path: string, signal?: AbortSignal): Promise<Blob> {
  return (await send("GET", path, undefined, signal)).blob();
}

export function queryText(query: Query): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const each of Array.isArray(value) ? value : [value]) {
      if (each !== undefined && each !== "") {
        parameters.append(name, String(each));
      }
    }
  }
  return parameters.size > 0 ? `?${parameters}` : "";
}

async function send(
  method: Method,
  path: string,
  body: unknown,
  signal: AbortSignal | undefined,
  again = true,
): Promise<Response> {
  const headers = await headersOf();
  if (body !== undefined) {
    headers["Content-Type"] = "application/json";
  }
  const request: RequestInit = { method, headers, cache: "no-store" };
  if (body !== undefined) {
    request.body = JSON.stringify(body);
  }
  if (signal) {
    request.signal = signal;
  }
  const response = await reach(() => fetch(`${config.apiUrl}/${path}`, request));
  if (response.status === 401 && again) {
    // revoked before its time; if the login has ended too, the renewal leads to the login page
    forgetAccessToken();
    return send(method, path, body, signal, false);
  }
  if (!response.ok) {
    throw problemOf(response.status, await response.text());
  }
  return response;
}

async function headersOf(): Promise<Record<string, string>> {
  const token = await reach(accessToken);
  return { Authorization: `Bearer ${token}`, Accept: "application/json", "Accept-Language": language() };
}

async function reach<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (failure) {
    // as fetch tells that nobody answered
    throw failure instanceof TypeError ? offline() : failure;
  }
}

function offline(): Problem {
  return new Problem(0, "offline", t("problem.offline.title"), t("problem.offline.detail"));
}

function problemOf(status: number, text: string): Problem {
  try {
    const document = JSON.parse(text);
    if (document.title) {
      const { type, title, detail, errors, instance } = document;
      return new Problem(status, type ?? "", title, detail ?? "", errors ?? [], instance ?? "");
    }
    if (document.errorMessage) {
      // Keycloak's own admin API, in one sentence
      return new Problem(status, "refused", t("problem.refused.title"), document.errorMessage);
    }
  } catch {
    // of another form, from something in between
  }
  const key = status === 403 ? "problem.forbidden" : "problem.unknown";
  return new Problem(status, "unknown", t(`${key}.title`), t(`${key}.detail`, { status }));
}

/** Sends a form with files; tells how much of it has gone, from 0 to 1. */
export async function upload<T>(path: string, form: FormData, onProgress: (part: number) => void): Promise<T> {
  const headers = await headersOf();
  return new Promise<T>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", `${config.apiUrl}/${path}`);
    for (const [name, value] of Object.entries(headers)) {
      request.setRequestHeader(name, value);
    }
    request.upload.onprogress = (event) => onProgress(event.lengthComputable ? event.loaded / event.total : 0);
    request.onerror = () => reject(offline());
    request.onload = () => {
      if (request.status < 300) {
        resolve(JSON.parse(request.responseText) as T);
      } else {
        reject(problemOf(request.status, request.responseText));
      }
    };
    request.send(form);
  });
}

/** Hands a file to the browser to be kept. */
export async function download(path: string, name: string): Promise<void> {
  const url = URL.createObjectURL(await file(path));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 0);
}
