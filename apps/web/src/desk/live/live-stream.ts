import type { Schemas } from '../../api/schema.js';
import { withQuery } from '../../api/request.js';

export type Pulse = Schemas['DeskPulseAnswer'];

export interface LiveListener {
  onPulse: (pulse: Pulse) => void;
  /** The line stands and nothing has changed. */
  onStill: (asOf: string) => void;
  onLost: () => void;
}

/** The server speaks every fifteen seconds; a line that is silent for longer than this is none. */
const SILENT_MS = 40_000;
const AGAIN_MS = 5_000;
/** The secret of a session may be renewed while its line stands: the browser has the new one a moment later. */
const RENEWED_MS = 1_000;
const RENEWAL_TRIES = 2;

/**
 * The desk's events for as long as wanted. The browser comes back by itself where it can; where it gave up, or the line
 * fell silent without a word, it is opened anew.
 * @param afterMs it is opened this much later
 * @returns ends it
 */
export function listenToDesk(subject: string | null, listener: LiveListener, afterMs: number): () => void {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ended = false;
  let stood = false;
  let renewing = 0;
  const later = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(open, ms);
  };
  const heard = (): void => {
    stood = true;
    renewing = 0;
    later(SILENT_MS);
  };
  const open = (): void => {
    source?.close();
    if (ended) return;
    source = new EventSource(withQuery('/desk/events', { subject }));
    source.addEventListener('pulse', (event: MessageEvent<string>) => {
      heard();
      listener.onPulse(JSON.parse(event.data) as Pulse);
    });
    source.addEventListener('still', (event: MessageEvent<string>) => {
      heard();
      listener.onStill((JSON.parse(event.data) as { asOf: string }).asOf);
    });
    // The session ended, or was given another secret: which of the two the next line tells, and nobody is alarmed before.
    source.addEventListener('signed_out', () => {
      renewing = RENEWAL_TRIES;
      open();
    });
    source.addEventListener('error', () => {
      const isRefused = source?.readyState === EventSource.CLOSED;
      if (isRefused && renewing > 0) {
        renewing -= 1;
        later(RENEWED_MS);
        return;
      }
      // Refused from the beginning, as while a second factor is still to be set up: nothing was lost.
      if (stood || !isRefused) listener.onLost();
      if (isRefused) later(AGAIN_MS);
    });
    later(SILENT_MS);
  };
  // The browser knows of a lost network before the line does.
  const offline = (): void => {
    source?.close();
    clearTimeout(timer);
    listener.onLost();
  };
  window.addEventListener('offline', offline);
  window.addEventListener('online', open);
  later(afterMs);
  return () => {
    ended = true;
    window.removeEventListener('offline', offline);
    window.removeEventListener('online', open);
    clearTimeout(timer);
    source?.close();
  };
}
