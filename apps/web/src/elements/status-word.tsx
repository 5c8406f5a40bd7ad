import type { ReactNode } from 'react';
import type { StatusWord as Status } from '../api/shapes/home.js';
import { useCodeWord } from '../words/use-code-word.js';
import { Tag, type Tone } from './tag.js';

const TONES: Record<Status, Tone> = {
  not_started: 'quiet',
  in_progress: 'office',
  cannot_start: 'quiet',
  submitted: 'office',
  action_needed: 'asks',
  verified: 'holds',
  expiring: 'asks',
  expired: 'ended',
};

/** The eight words of the house for where a thing stands: text first, colour second. Null: none of them fits any more. */
export function StatusWord({ status }: { status: Status | null }): ReactNode {
  const word = useCodeWord();
  return status && <Tag tone={TONES[status]}>{word('status', status)}</Tag>;
}
