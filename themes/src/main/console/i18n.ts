/** The texts of the console. English stands in for what another language lacks, which a test keeps from happening. */
import english from "./messages/en.json";

export type Key = keyof typeof english;
type Texts = Record<string, string>;

const REMEMBERED = "doorstep-console-language";

const LANGUAGES: Record<string, { label: string; load: () => Promise<{ default: Texts }> }> = {
  en: { label: "English", load: () => Promise.resolve({ default: english }) },
  hi: { label: "हिन्दी", load: () => import("./messages/hi.json") },
};

let current = "en";
let texts: Texts = english;

export function language(): string {
  return current;
}

export function languages(): { id: string; label: string }[] {
  return Object.entries(LANGUAGES).map(([id, { label }]) => ({ id, label }));
}

/** Loads the texts of a language; of what was chosen here before, without one. */
export async function speak(fallback: string, chosen?: string): Promise<void> {
  if (chosen) {
    localStorage.setItem(REMEMBERED, chosen);
  }
  const wanted = chosen ?? localStorage.getItem(REMEMBERED) ?? fallback;
  current = wanted in LANGUAGES ? wanted : "en";
  texts = (await LANGUAGES[current]?.load())?.default ?? english;
  document.documentElement.lang = current;
}

/** A text with its `{parameters}` filled in. */
export function t(key: Key, parameters: Record<string, string | number> = {}): string {
  const text = texts[key] ?? english[key];
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(parameters[name] ?? whole));
}

/** The text for a word of the API, such as a state; the word itself if there is no text for it. */
export function word(group: string, value: string | undefined): string {
  if (value === undefined) {
    return "";
  }
  const key = `${group}.${value}`;
  return texts[key] ?? (english as Texts)[key] ?? value;
}

export function dateTime(text: string | undefined): string {
  return text ? new Date(text).toLocaleString(current, { dateStyle: "medium", timeStyle: "short" }) : "–";
}

export function number(value: number): string {
  return value.toLocaleString(current);
}

const UNITS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
];

/** How long ago, or how long until, in the largest unit that fits. */
export function age(text: string | undefined): string {
  if (!text) {
    return "–";
  }
  const seconds = (new Date(text).getTime() - Date.now()) / 1000;
  const [unit, length] = UNITS.find(([, size]) => Math.abs(seconds) >= size) ?? ["minute", 60];
  return new Intl.RelativeTimeFormat(current, { numeric: "auto" }).format(Math.trunc(seconds / length), unit);
}
