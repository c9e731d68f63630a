import { RefObject, useLayoutEffect, useRef, useState } from "react";

/**
 * How wide an element is shown, in pixels.
 *
 * @param initial as long as it is not shown
 */
export function useWidth<E extends Element>(initial: number): [RefObject<E>, number] {
  const element = useRef<E>(null);
  const [width, setWidth] = useState(initial);
  useLayoutEffect(() => {
    const observer = new ResizeObserver((entries) => {
      const shown = entries[0]?.contentRect.width;
      if (shown) {
        setWidth(shown);
      }
    });
    if (element.current) {
      observer.observe(element.current);
    }
    return () => observer.disconnect();
  }, []);
  return [element, width];
}
