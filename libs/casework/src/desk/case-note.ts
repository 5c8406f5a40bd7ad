/** What was noted about a case. */
export interface CaseNote {
  readonly id: string;
  readonly body: string;
  readonly forStudent: boolean;
  /** The student's own words to the office. */
  readonly fromStudent: boolean;
  readonly taskId: string | null;
  readonly author: { readonly id: string; readonly name: string };
  /** ISO instant. */
  readonly writtenAt: string;
}

/** A note as its student reads it: what the office wrote to them, and what they wrote to the office. */
export type ShownNote = Pick<CaseNote, 'id' | 'body' | 'fromStudent' | 'writtenAt'>;

export interface NoteWish {
  readonly body: string;
  readonly forStudent: boolean;
  /** The task it was written at. */
  readonly taskId: string | null;
}
