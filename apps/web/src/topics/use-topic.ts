import { useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';

/** After the last page: the answer has a place of its own in the address. */
export const ANSWER = 'answer';

export interface TopicAt<Topic extends string> {
  at: number;
  topic: Topic;
  go: (topic: Topic) => void;
}

/**
 * The page of a form that stands in the address (`#school`), so that the back key of a phone goes back one page and not out
 * of the form. Nobody comes past what is answered: an address alone opens the first page that is not, and stays there when
 * it is answered.
 * @param open the number of that page, from 0; null while it is not known
 */
export function useTopic<Topic extends string>(
  topics: readonly [Topic, ...Topic[]],
  open: number | null,
): TopicAt<Topic> {
  const hash = useLocation({ select: (location) => location.hash });
  const navigate = useNavigate();
  const asked = topics.findIndex((topic) => topic === hash);
  const at = Math.min(Math.max(0, asked), open ?? 0);
  const topic = topics[at] ?? topics[0];
  useEffect(() => {
    if (open !== null && asked > open)
      void navigate({ to: '.', search: true, hash: topic, hashScrollIntoView: false, replace: true });
  }, [open, asked, topic, navigate]);
  return {
    at,
    topic,
    go: (to) => void navigate({ to: '.', search: {}, hash: to, hashScrollIntoView: false }),
  };
}

/** The first page with something wrong on it, the last where nothing is. */
export function firstOpen<Topic extends string>(
  topics: readonly Topic[],
  faultsOf: (topic: Topic) => readonly unknown[],
): number {
  const found = topics.findIndex((topic) => faultsOf(topic).length > 0);
  return found < 0 ? topics.length - 1 : found;
}
