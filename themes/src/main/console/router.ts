/** Where one is, in the part of the URL that no server sees: a page's name and ids, never what is personal. */
import { useSyncExternalStore } from "react";

export interface Route {
  readonly page: string;
  readonly id: string | undefined;
}

function subscribe(changed: () => void): () => void {
  window.addEventListener("hashchange", changed);
  return () => window.removeEventListener("hashchange", changed);
}

export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  const [page = "", id] = hash.replace(/^#\/?/, "").split("/");
  return { page, id: id ? decodeURIComponent(id) : undefined };
}

export function href(page: string, id?: string): string {
  return `#/${page}${id ? `/${encodeURIComponent(id)}` : ""}`;
}

export function go(page: string, id?: string): void {
  location.hash = href(page, id);
}
