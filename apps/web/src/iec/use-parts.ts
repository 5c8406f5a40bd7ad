import { useLocation, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { TOPICS } from './draft.js';

/** What stands in the address once the answer is shown. */
const ANSWER = 'answer';

export interface Parts {
  /** The part on screen, counted from 0. */
  readonly at: number;
  readonly atAnswer: boolean;
  readonly go: (at: number) => void;
  readonly goToAnswer: () => void;
}

/**
 * Each part of the questionnaire is a step of the browser's history: its back key, which a phone's reader uses first, goes
 * one part back and loses nothing. A part that was not reached yet, as after a reload, is never opened.
 */
export function useParts(): Parts {
  const hash = useLocation({ select: (location) => location.hash });
  const navigate = useNavigate();
  const [reached, setReached] = useState(0);
  const asked = Number(/^part-(\d)$/.exec(hash)?.[1] ?? 1) - 1;
  return {
    at: Math.max(0, Math.min(asked, reached)),
    atAnswer: hash === ANSWER && reached === TOPICS.length - 1,
    go: (at) => {
      setReached((before) => Math.max(before, at));
      void navigate({ to: '.', hash: `part-${at + 1}` });
    },
    goToAnswer: () => void navigate({ to: '.', hash: ANSWER }),
  };
}
