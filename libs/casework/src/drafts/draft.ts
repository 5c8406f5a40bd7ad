/** What may be begun and come back to. */
export const DRAFT_NAMES = [
  'submission',
  'travel',
  'letter_request',
  'preparation',
  'message',
  'correction',
] as const;
export type DraftName = (typeof DRAFT_NAMES)[number];

/** Most that a draft's content may weigh as JSON, in characters. */
export const MAX_DRAFT_CHARACTERS = 16_000;

/** After so many days without a change a draft is removed. */
export const DRAFT_DAYS = 60;

/** As its student typed it; the screen that wrote it knows its shape and reads it with care. */
export type DraftContent = Readonly<Record<string, unknown>>;

export interface Draft {
  readonly name: DraftName;
  readonly content: DraftContent;
  /** ISO instant. */
  readonly savedAt: string;
  /** The same in the office's zone. */
  readonly savedAtLocal: string;
}
