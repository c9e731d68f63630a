/** Keys that do something on a page, as long as nobody is typing. */
import { useEffect, useRef } from "react";

const TYPING = "input, textarea, select, dialog, [contenteditable]";

export type Keys = Record<string, () => void>;

export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      const withModifier = event.ctrlKey || event.metaKey || event.altKey;
      // Enter on a button or a link is its own
      const own = event.key === "Enter" && target.closest("a, button");
      const act = latest.current[event.key];
      if (act && !withModifier && !own && !target.closest(TYPING)) {
        event.preventDefault();
        act();
      }
    };
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, []);
}
