import { useEffect, useRef, useState } from 'react';

const PARTS = 'section, dialog, main';

/**
 * Keeps the focus of whoever pressed a button that goes when its work is done: it goes to the heading of the part of the
 * page that the button stood in, else of the page. Whoever went on meanwhile stays there.
 * @returns whether it was pressed, and what to call when it is
 */
export function useFocusWhenGone(): [boolean, (button: HTMLElement) => void] {
  const [pressed, setPressed] = useState(false);
  const part = useRef<Element | null>(null);
  useEffect(
    () => () => {
      if (part.current && document.activeElement === document.body) focusHeading(part.current);
    },
    [],
  );
  return [
    pressed,
    (button) => {
      part.current = button.closest(PARTS);
      setPressed(true);
    },
  ];
}

function focusHeading(part: Element): void {
  const within = part.isConnected ? part.querySelector<HTMLElement>('h1, h2, h3') : null;
  const heading = within ?? document.querySelector<HTMLElement>('h1');
  if (heading && !heading.hasAttribute('tabindex')) heading.tabIndex = -1;
  heading?.focus({ preventScroll: true });
}
