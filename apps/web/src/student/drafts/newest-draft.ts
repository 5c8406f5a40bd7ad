import type { Draft } from '../../api/shapes/draft.js';

/** What was kept on the device: as it was typed here last. */
export interface DraftHere {
  readonly content: Record<string, unknown>;
  /** ISO instant by the clock of the device. */
  readonly typedAt: string;
  readonly atServer: boolean;
}

export interface FoundDraft {
  readonly content: Record<string, unknown>;
  /** Local time of the office; null: the server never had it. */
  readonly savedAtLocal: string | null;
}

/** Which of the two to put back: the device's only where it holds what the server never got, and nothing newer is there. */
export function newestDraft(there: Draft | null, here: DraftHere | null): FoundDraft | null {
  if (here && !here.atServer && (!there || here.typedAt > there.savedAt))
    return { content: here.content, savedAtLocal: null };
  return there ?? (here ? { content: here.content, savedAtLocal: null } : null);
}
