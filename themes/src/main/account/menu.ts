/**
 * What the console's menu lacks for pages that are not its own (26.7, see ADR 21): it does not show which of them is
 * open, and it stays on one of them when another is chosen.
 */
import { useEffect } from "react";

const LINKS = ".pf-v5-c-nav__link[href]";
const OURS = /\/account\/content\/[^/]+$/;

export function useMenu(): void {
  useEffect(() => {
    const here = [...document.querySelectorAll<HTMLAnchorElement>(LINKS)].filter(
      (link) => link.pathname === location.pathname,
    );
    mark(here, true);
    document.addEventListener("click", leave, { capture: true });
    return () => {
      document.removeEventListener("click", leave, { capture: true });
      mark(here, false);
    };
  }, []);
}

function mark(links: HTMLAnchorElement[], current: boolean): void {
  links.forEach((link) => {
    link.classList.toggle("pf-m-current", current);
    link.ariaCurrent = current ? "page" : null;
  });
}

/** The console makes the next page anew each time it waits for it, and so waits forever: the browser loads it instead. */
function leave(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(LINKS) : null;
  const another = link && OURS.test(link.pathname) && link.pathname !== location.pathname;
  if (another && event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey) {
    event.preventDefault();
    event.stopPropagation();
    location.assign(link.pathname + location.search);
  }
}
