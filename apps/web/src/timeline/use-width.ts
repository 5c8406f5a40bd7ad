import { useEffect, useRef, useState, type RefObject } from 'react';

/** The width an element really has, so that a picture's text keeps its size on a phone and on a wall. */
export function useWidth(): [RefObject<HTMLDivElement | null>, number] {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const watcher = new ResizeObserver(() => setWidth(Math.floor(element.clientWidth)));
    // It tells of the first width too, once the page is laid out anyhow.
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  return [box, width];
}
