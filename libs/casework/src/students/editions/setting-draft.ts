/** Of a setting as it is being written: the whole content, finished or not. The page that wrote it reads it with care. */
export type SettingDraftContent = Readonly<Record<string, unknown>> | readonly unknown[];

/** What is begun on a setting and not published: one for the whole office. */
export interface SettingDraft {
  /** Counts every saving, publishing and giving up; 1: nobody ever began one. */
  readonly version: number;
  /** The edition on which it was begun. Null, as all that follows: nothing is begun. */
  readonly basis: number | null;
  readonly content: SettingDraftContent | null;
  readonly savedBy: string | null;
  /** ISO instant. */
  readonly savedAt: string | null;
  /** The same in the office's zone. */
  readonly savedAtLocal?: string | null;
}

export interface SettingDraftWish {
  readonly basis: number;
  /** Null: the draft is given up. */
  readonly content: SettingDraftContent | null;
}

/** Most that a draft may weigh as JSON, in characters. */
export const MAX_SETTING_DRAFT_CHARACTERS = 200_000;
