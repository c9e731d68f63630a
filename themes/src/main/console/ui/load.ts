/** Hooks for what comes from the server. */
import { useCallback, useEffect, useRef, useState } from "react";
import { get, Page, Problem, Query } from "../api";
import { t } from "../i18n";

export interface Loaded<T> {
  readonly data: T | undefined;
  readonly problem: Problem | undefined;
  readonly loading: boolean;
  readonly reload: () => void;
  readonly set: (data: T) => void;
}

/** Loads, and again whenever what it depends on changes; an answer that came too late is dropped. */
export function useLoad<T>(load: (signal: AbortSignal) => Promise<T>, on: readonly unknown[]): Loaded<T> {
  const [data, set] = useState<T>();
  const [problem, setProblem] = useState<Problem>();
  const [loading, setLoading] = useState(true);
  const [round, setRound] = useState(0);
  useEffect(() => {
    const controller = new AbortController();
    setLoading(true);
    load(controller.signal)
      .then((found) => {
        if (!controller.signal.aborted) {
          set(found);
          setProblem(undefined);
        }
      })
      .catch((failure) => controller.signal.aborted || setProblem(asProblem(failure)))
      .finally(() => controller.signal.aborted || setLoading(false));
    return () => controller.abort();
  }, [...on, round]);
  const reload = useCallback(() => setRound((before) => before + 1), []);
  return { data, problem, loading, reload, set };
}

export interface Listed<T> extends Omit<Loaded<Page<T>>, "set"> {
  readonly items: readonly T[];
  readonly id: (item: T) => string;
  /** Loads the page after; absent on the last one. */
  readonly more: (() => void) | undefined;
  readonly replace: (item: T) => void;
}

/** A list that grows by pages. */
export function useList<T>(path: string, query: Query, id: (item: T) => string): Listed<T> {
  return usePages<T>((next, signal) => get(path, { ...query, first: next }, signal), [path, JSON.stringify(query)], id);
}

/** A list that grows by pages, however they are fetched. A reload fetches as many of them as were there. */
export function usePages<T>(
  fetchPage: (next: string | undefined, signal?: AbortSignal) => Promise<Page<T>>,
  on: readonly unknown[],
  id: (item: T) => string,
): Listed<T> {
  const list = useRef({ pages: 1 });
  const [failed, setFailed] = useState<Problem>();
  useEffect(() => {
    list.current = { pages: 1 };
    setFailed(undefined);
  }, on);
  const loaded = useLoad(async (signal) => {
    let found = await fetchPage(undefined, signal);
    for (let page = 1; page < list.current.pages && found.next; page++) {
      found = joined(found, await fetchPage(found.next, signal), id);
    }
    return found;
  }, on);
  const { data, set } = loaded;
  const reload = useCallback(() => {
    setFailed(undefined);
    loaded.reload();
  }, [loaded.reload]);
  const more = async (shown: Page<T>) => {
    const grown = list.current;
    const page = await fetchPage(shown.next).catch(asProblem);
    // another list may have been chosen meanwhile
    if (grown !== list.current) {
      return;
    }
    if (page instanceof Problem) {
      setFailed(page);
    } else {
      set(joined(shown, page, id));
      grown.pages++;
    }
  };
  const replace = (item: T) =>
    data && set({ ...data, items: data.items.map((each) => (id(each) === id(item) ? item : each)) });
  return {
    ...loaded,
    reload,
    problem: loaded.problem ?? failed,
    items: data?.items ?? [],
    id,
    more: data?.next ? () => void more(data) : undefined,
    replace,
  };
}

/** The list with a page more; what has moved there meanwhile is not told twice. */
function joined<T>(before: Page<T>, page: Page<T>, id: (item: T) => string): Page<T> {
  const known = new Set(before.items.map(id));
  return { ...page, items: [...before.items, ...page.items.filter((item) => !known.has(id(item)))] };
}

export interface Act {
  readonly problem: Problem | undefined;
  readonly running: boolean;
  readonly dismiss: () => void;
  /** Does it; tells whether it went well. */
  readonly run: (work: () => Promise<unknown>) => Promise<boolean>;
}

/** Something that somebody does, and what the server says to it. One at a time. */
export function useAct(): Act {
  const [problem, setProblem] = useState<Problem>();
  const [running, setRunning] = useState(false);
  const busy = useRef(false);
  const run = useCallback(async (work: () => Promise<unknown>) => {
    if (busy.current) {
      return false;
    }
    busy.current = true;
    setRunning(true);
    try {
      await work();
      setProblem(undefined);
      return true;
    } catch (failure) {
      setProblem(asProblem(failure));
      return false;
    } finally {
      busy.current = false;
      setRunning(false);
    }
  }, []);
  return { problem, running, run, dismiss: () => setProblem(undefined) };
}

const remembered = new Map<string, unknown>();

/** State that is still there when one comes back to the page, as long as the tab is not reloaded. */
export function useRemembered<T>(name: string, initial: T): [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => (remembered.has(name) ? (remembered.get(name) as T) : initial));
  return [
    value,
    (next) => {
      remembered.set(name, next);
      setValue(next);
    },
  ];
}

export function asProblem(failure: unknown): Problem {
  if (failure instanceof Problem) {
    return failure;
  }
  // a mistake of the console's own
  reportError(failure);
  return new Problem(0, "unknown", t("page.broken.title"), t("page.broken.detail"));
}
