import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { createContext, useContext, useEffect, useRef, useState, type ReactNode } from 'react';
import { sessionQuery, useMay } from '../../session/session-query.js';
import { watchAttention } from './attention.js';
import { listenToDesk, type LiveListener, type Pulse } from './live-stream.js';
import { lookingAt } from './looking-at.js';

/** What the desk says of itself at the moment. */
export interface Live {
  state: 'connecting' | 'live' | 'lost';
  pulse: Pulse | null;
  /** Until when the page knows what is new, by the clocks of the office. */
  asOf: string | null;
}

/** Whoever goes on to another page waits for that page; and most rows of a list are passed by sooner than this. */
const SETTLED_MS = 400;

const NOTHING: Live = { state: 'connecting', pulse: null, asOf: null };
const LiveContext = createContext<Live>(NOTHING);
export const useLive = (): Live => useContext(LiveContext);

/**
 * One line to the server for the window, while it is seen: a window in the background looks at nothing, and browsers
 * keep few lines open at once. When it comes back it fetches what it missed.
 */
export function LiveProvider({ children }: { children: ReactNode }): ReactNode {
  const queries = useQueryClient();
  const subject = useLocation({ select: ({ pathname }) => lookingAt(pathname) });
  const isSeen = useSeen();
  const works = useMay('queue.work');
  // Whoever signs in again over the page has another, and the line back at once.
  const session = useQuery(sessionQuery).data?.csrfToken;
  const [live, setLive] = useState<Live>(NOTHING);
  const stamp = useRef<string | null>(null);
  const hadLine = useRef(false);
  useEffect(() => {
    // Advisers and auditors have no queue of which to be told.
    if (!isSeen || !works || session === undefined) return undefined;
    const attention = watchAttention();
    const listener: LiveListener = {
      onPulse: (pulse) => {
        // To fetch is to use the session: a desk that was left must not keep it alive.
        if (stamp.current !== null && stamp.current !== pulse.stamp)
          attention.whenThere(() => void queries.invalidateQueries({ queryKey: ['queue'] }));
        stamp.current = pulse.stamp;
        setLive({ state: 'live', pulse, asOf: pulse.asOf });
      },
      onStill: (asOf) => setLive((old) => ({ ...old, state: 'live', asOf })),
      onLost: () => setLive((old) => ({ ...old, state: 'lost' })),
    };
    const end = listenToDesk(subject, listener, hadLine.current ? SETTLED_MS : 0);
    hadLine.current = true;
    return () => {
      attention.end();
      end();
    };
  }, [queries, subject, isSeen, works, session]);
  return <LiveContext value={live}>{children}</LiveContext>;
}

function useSeen(): boolean {
  const [seen, setSeen] = useState(!document.hidden);
  useEffect(() => {
    const look = (): void => setSeen(!document.hidden);
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  return seen;
}
