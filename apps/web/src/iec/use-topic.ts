import { useLocation, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { TOPICS, type Topic } from './draft.js';

/** After the last page: the answer has a place of its own in the address. */
export const ANSWER = 'answer';

export interface TopicAt {
  at: number;
  go: (at: number) => void;
}

/**
 * The page of the questionnaire that stands in the address (`#school`), so that the back key of a phone goes back one page
 * and not out of the questions. Nobody comes past what was answered: an address alone opens the first page.
 */
export function useTopic(reachedBefore: number): TopicAt {
  const hash = useLocation({ select: (location) => location.hash });
  const navigate = useNavigate();
  const [reached, setReached] = useState(reachedBefore);
  const go = (at: number): void => {
    setReached((before) => Math.max(before, at));
    void navigate({ to: '.', search: true, hash: TOPICS[at] ?? '', hashScrollIntoView: false });
  };
  return { at: Math.min(Math.max(0, TOPICS.indexOf(hash as Topic)), reached), go };
}
