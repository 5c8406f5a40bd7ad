import { useEffect, useRef, type RefObject } from 'react';
import { insertAtCaret } from './insertion.js';

interface Caret {
  /** Goes onto the element that holds the texts. */
  texts: RefObject<HTMLDivElement | null>;
  /** Writes where the caret stood last; answers the path of that text, or null if there is none. */
  insert: (text: string) => string | null;
}

/** Remembers in which text the caret stands while a field is chosen elsewhere; Ctrl+I leads there from any text. */
export function useCaret(toFields: () => void): Caret {
  const texts = useRef<HTMLDivElement>(null);
  const last = useRef<HTMLTextAreaElement | null>(null);
  const choose = useRef(toFields);
  useEffect(() => {
    choose.current = toFields;
  });
  useEffect(() => {
    const holder = texts.current;
    const note = ({ target }: FocusEvent): void => {
      if (target instanceof HTMLTextAreaElement) last.current = target;
    };
    const keys = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'i') return;
      event.preventDefault();
      choose.current();
    };
    holder?.addEventListener('focusin', note);
    holder?.addEventListener('keydown', keys);
    return () => {
      holder?.removeEventListener('focusin', note);
      holder?.removeEventListener('keydown', keys);
    };
  }, []);
  return {
    texts,
    insert: (text) => {
      const area = last.current;
      if (!area?.isConnected) return null;
      insertAtCaret(area, text);
      return area.dataset['templateText'] ?? '';
    },
  };
}
