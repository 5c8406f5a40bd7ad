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

/** A form as a whole, or one page of it. */
export interface DraftPlace {
  readonly name: DraftName;
  /** Names further apart what is kept under one name, from the whole to the page: `<id>.<page>`; empty where there is one. */
  readonly part: string;
}

/** Of what a part's name is made. */
export const DRAFT_PART = /^[a-z0-9.-]{0,80}$/;

/** Most that is kept for one student: of more, what was longest not written goes. */
export const MOST_DRAFTS = 100;

/** Most that a draft's content may weigh as JSON, in characters. */
export const MAX_DRAFT_CHARACTERS = 16_000;

/** After so many days without a change a draft is removed. */
export const DRAFT_DAYS = 60;

/** As its student typed it; the screen that wrote it knows its shape and reads it with care. */
export type DraftContent = Readonly<Record<string, unknown>>;

export interface Draft extends DraftPlace {
  readonly content: DraftContent;
  /** ISO instant. */
  readonly savedAt: string;
  /** The same in the office's zone. */
  readonly savedAtLocal: string;
}
