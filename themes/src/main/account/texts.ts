/** The texts of our pages: those of the account theme, so that a realm's own texts and translations count here, too. */
import { language, textsUrl } from "./environment";

const PREFIX = "doorstepAccount";

let texts: Record<string, string> = {};
let loaded = "";

/** Loads the texts of the language that the console is in. */
export async function loadTexts(): Promise<void> {
  const wanted = language();
  if (wanted !== loaded) {
    const response = await fetch(textsUrl(wanted));
    const all: { key: string; value: string }[] = await response.json();
    texts = Object.fromEntries(
      all.filter(({ key }) => key.startsWith(PREFIX)).map(({ key, value }) => [key.slice(PREFIX.length), value]),
    );
    loaded = wanted;
  }
}

/** A text with its `{{parameters}}` filled in. */
export function t(key: string, parameters: Record<string, string | number> = {}): string {
  return (texts[key] ?? key).replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(parameters[name] ?? whole));
}

/** The text for a word of the API, such as a state; the word itself if there is none. */
export function word(group: string, value: string): string {
  return texts[`${group}.${value}`] ?? value;
}

export function dateTime(text: string): string {
  return new Date(text).toLocaleString(language(), { dateStyle: "medium", timeStyle: "short" });
}
